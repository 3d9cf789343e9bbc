package dev.tenure.kernel.account;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Where an account belongs: its container and the shared mailboxes that it opens. */
public sealed interface BelongingEvent extends UserAccountEvent {

    /** The person joined another container (LEA-3). A leaver's clock is off. */
    @EventName("account.joined")
    @Revision("1")
    record Joined(UserAccountId accountId, CareContainerId from, CareContainerId to) implements BelongingEvent {}

    /**
     * An account that had been elsewhere was transferred into a container (REG-9); with it goes who supports it. A leaver's
     * clock is off.
     *
     * @param parent where that container lies: who runs the account from now on (ORG-9)
     */
    @EventName("account.transferred")
    @Revision("1")
    record Transferred(UserAccountId accountId, CareContainerId from, CareContainerId to, ParentContainer parent)
            implements BelongingEvent {}

    /**
     * The person has that role in the mailbox from now on, whatever they were there before (SMB-2, SMB-3). In one unit with
     * the mailbox's own event, so that neither ever says what the other does not.
     */
    @EventName("account.access-given")
    @Revision("1")
    record AccessGiven(UserAccountId accountId, SharedMailboxId mailboxId, MailboxRole role)
            implements BelongingEvent {}

    /** The person cannot open the mailbox any more (SMB-7). */
    @EventName("account.access-ended")
    @Revision("1")
    record AccessEnded(UserAccountId accountId, SharedMailboxId mailboxId, AccessEnd cause) implements BelongingEvent {}

    /** The account stands on the list from now on (SUP-3); in one unit with the list's own event. */
    @EventName("account.listed")
    @Revision("1")
    record AccountListed(UserAccountId accountId, DistributionListId listId) implements BelongingEvent {}

    /** The account stands on the list no longer (SUP-3); in one unit with the list's own event. */
    @EventName("account.unlisted")
    @Revision("1")
    record AccountUnlisted(UserAccountId accountId, DistributionListId listId, EntryEnd cause)
            implements BelongingEvent {}

    /**
     * The person, or an owner, reported that they leave, move or are called something else (LEA-8).
     *
     * @param reporter the account of whoever reported it
     */
    @EventName("account.change-reported")
    @Revision("1")
    record ChangeReported(UserAccountId accountId, UUID reportId, ReportKind kind, UserAccountId reporter)
            implements BelongingEvent {}

    /** NAS decided on a report, with the reason that stands beside the event (LEA-8). */
    @EventName("account.report-decided")
    @Revision("1")
    record ReportDecided(UserAccountId accountId, UUID reportId, boolean accepted) implements BelongingEvent {}

    /** What somebody reports. */
    enum ReportKind {
        LEAVING,
        MOVING,
        NEW_NAME
    }
}
