package dev.tenure.query.history;

import dev.tenure.kernel.account.BelongingEvent.AccessEnded;
import dev.tenure.kernel.account.BelongingEvent.AccessGiven;
import dev.tenure.kernel.account.BelongingEvent.AccountListed;
import dev.tenure.kernel.account.BelongingEvent.AccountUnlisted;
import dev.tenure.kernel.account.BelongingEvent.ChangeReported;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.ReportDecided;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.container.ParentContainer;
import java.util.Locale;

/** Where an account belongs, told step by step (AUD-2, LEA-3, SMB). */
final class BelongingStory {
    private BelongingStory() {}

    static void addTo(Story<AccountState> story) {
        story.goesOn(
                        Joined.class,
                        (before, event) -> before.movedTo(event.to().value()),
                        event -> "The account joined container " + event.to() + ", coming from " + event.from() + ".")
                .goesOn(
                        Transferred.class,
                        (before, event) -> before.movedTo(event.to().value()),
                        event -> "The account was transferred into container " + event.to() + ", coming from "
                                + event.from()
                                + "; " + (event.parent() == ParentContainer.LOCAL ? "a local IT department" : "NAS")
                                + " runs it from now on.")
                .goesOn(
                        AccessGiven.class,
                        (before, event) -> before.with(before.standing()
                                .opens(
                                        event.mailboxId().value(),
                                        event.role().name().toLowerCase(Locale.ROOT))),
                        event -> "It is " + event.role().name().toLowerCase(Locale.ROOT) + " of shared mailbox "
                                + event.mailboxId() + " from now on.")
                .goesOn(
                        AccessEnded.class,
                        (before, event) -> before.with(
                                before.standing().opensNoMore(event.mailboxId().value())),
                        event -> "Access to shared mailbox " + event.mailboxId() + " ended: "
                                + Endings.why(event.cause()) + ".")
                .notes(AccountListed.class, event -> "It is on distribution list " + event.listId() + " from now on.")
                .notes(
                        AccountUnlisted.class,
                        event -> "It is off distribution list " + event.listId() + ": " + Endings.why(event.cause())
                                + ".")
                .notes(
                        ChangeReported.class,
                        event -> "Account " + event.reporter() + " reported: "
                                + event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".")
                .notes(
                        ReportDecided.class,
                        event -> "The report " + event.reportId()
                                + (event.accepted() ? " was accepted." : " was turned down."));
    }
}
