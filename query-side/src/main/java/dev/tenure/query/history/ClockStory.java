package dev.tenure.query.history;

import dev.tenure.kernel.account.ClockEvent.AbsenceAnnounced;
import dev.tenure.kernel.account.ClockEvent.AbsenceEnded;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.AccountErased;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.InactivityStep;
import dev.tenure.kernel.account.ClockEvent.InactivityWarned;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.LeaverReminded;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.DeletionCause;

/** What time does to an account, told step by step (AUD-2, LEA, INA). */
final class ClockStory {
    private ClockStory() {}

    static void addTo(Story<AccountState> story) {
        story.goesOn(
                        LeaverMarked.class,
                        (before, event) -> before.with(before.standing().leaver(event.deletionDue())),
                        event -> "The account was marked a leaver; it will be deleted at " + event.deletionDue() + ".")
                .goesOn(
                        LeaverMarkWithdrawn.class,
                        (before, event) -> before.with(before.standing().leaver(null)),
                        event -> "The leaver mark was withdrawn.")
                .notes(
                        LeaverReminded.class,
                        event -> "The leaver was reminded that the account will be deleted at " + event.deletionDue()
                                + ".")
                .notes(
                        InactivityWarned.class,
                        event -> "It was warned that the unused account will be "
                                + (event.step() == InactivityStep.DELETION ? "deleted" : "deactivated") + " at "
                                + event.due() + ".")
                .goesOn(
                        Deactivated.class,
                        (before, event) -> before.with(before.standing().deactivated(event.deletionDue())),
                        event -> "The account was deactivated because it was not used; it will be deleted at "
                                + event.deletionDue() + ".")
                .goesOn(
                        Reactivated.class,
                        (before, event) -> before.with(before.standing().deactivated(null)),
                        event -> "The account was reactivated, " + Proofs.by(event.by()) + ".")
                .goesOn(
                        AbsenceAnnounced.class,
                        (before, event) -> before.with(before.standing().away(event.until())),
                        event -> "An absence until " + event.until() + " was announced.")
                .goesOn(
                        AbsenceEnded.class,
                        (before, event) -> before.with(before.standing().away(null)),
                        event -> "The absence ended.")
                .goesOn(
                        AccountDeleted.class,
                        (before, event) -> before.with(before.standing().gone()),
                        event -> "The account was deleted for ever"
                                + (event.cause() == DeletionCause.LEAVER
                                        ? ": its holder had left."
                                        : ": it was not used.")
                                + (event.erasureDue() == null
                                        ? ""
                                        : " What identifies them is kept sealed until " + event.erasureDue() + "."))
                .notes(
                        AccountErased.class,
                        event -> "What identified the holder was kept for as long as the policy says and is erased.");
    }
}
