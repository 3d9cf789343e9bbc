package dev.tenure.kernel.mailbox;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a shared mailbox. */
public sealed interface SharedMailboxEvent extends TenureEvent {
    SharedMailboxId mailboxId();

    /**
     * The mailbox exists with its first owner, who is a member too (ORG-2, SMB-1, SMB-2).
     *
     * @param displayName the provider's name as applied for (ORG-5)
     */
    @EventName("mailbox.created")
    @Revision("1")
    record MailboxCreated(
            SharedMailboxId mailboxId,
            CareContainerId containerId,
            ApplicationId applicationId,
            MailAddress address,
            String displayName,
            UserAccountId owner)
            implements SharedMailboxEvent {}

    /**
     * A person may use the mailbox (SMB-3).
     *
     * @param guest whether they belong to another container (SMB-11)
     */
    @EventName("mailbox.member-added")
    @Revision("1")
    record MemberAdded(SharedMailboxId mailboxId, UserAccountId accountId, boolean guest)
            implements SharedMailboxEvent {}

    /** A person cannot use the mailbox any more; an owner stands down by that, too (SMB-4, SMB-7). */
    @EventName("mailbox.member-removed")
    @Revision("1")
    record MemberRemoved(SharedMailboxId mailboxId, UserAccountId accountId, AccessEnd cause)
            implements SharedMailboxEvent {}

    /** A person answers for the mailbox, and is a member if they were not (SMB-2, SMB-10). It needs no owner any more. */
    @EventName("mailbox.owner-named")
    @Revision("1")
    record OwnerNamed(SharedMailboxId mailboxId, UserAccountId accountId) implements SharedMailboxEvent {}

    /** A person no longer answers for the mailbox and stays a member (SMB-10). */
    @EventName("mailbox.owner-stood-down")
    @Revision("1")
    record OwnerStoodDown(SharedMailboxId mailboxId, UserAccountId accountId, AccessEnd cause)
            implements SharedMailboxEvent {}

    /** Nobody owns the mailbox: NAS looks after it until somebody does (SMB-8). */
    @EventName("mailbox.owner-needed")
    @Revision("1")
    record OwnerNeeded(SharedMailboxId mailboxId) implements SharedMailboxEvent {}

    /** The automatic reply from and until then; an empty text switches it off (SMB-5). */
    @EventName("mailbox.auto-reply-set")
    @Revision("1")
    record MailboxAutoReplySet(
            SharedMailboxId mailboxId,
            @Nullable Instant from,
            @Nullable Instant until,
            String text) implements SharedMailboxEvent {}

    /** The mailbox's signature (SUP-4); an empty one means the container's standard. */
    @EventName("mailbox.signature-set")
    @Revision("1")
    record MailboxSignatureSet(SharedMailboxId mailboxId, String text) implements SharedMailboxEvent {}

    /** The mailbox has another address; the former one redirects to it (ORG-6, REN-3). */
    @EventName("mailbox.address-changed")
    @Revision("1")
    record MailboxAddressChanged(SharedMailboxId mailboxId, MailAddress address, MailAddress retiredAddress)
            implements SharedMailboxEvent {}

    /** The provider's name is shown with the mailbox as it is now (ORG-5, ORG-6). */
    @EventName("mailbox.renamed")
    @Revision("1")
    record MailboxRenamed(SharedMailboxId mailboxId, String displayName) implements SharedMailboxEvent {}

    /** Somebody opened the mailbox; recorded at most once a day (SMB-13). */
    @EventName("mailbox.opened")
    @Revision("1")
    record MailboxOpened(SharedMailboxId mailboxId, Instant openedAt) implements SharedMailboxEvent {}

    /** Nobody opened the mailbox for some days: owners and NAS were told (SMB-13). */
    @EventName("mailbox.found-unopened")
    @Revision("1")
    record FoundUnopened(SharedMailboxId mailboxId, Instant lastOpened) implements SharedMailboxEvent {}

    /** The only owner was asked to name a second (SMB-13). */
    @EventName("mailbox.second-owner-suggested")
    @Revision("1")
    record SecondOwnerSuggested(SharedMailboxId mailboxId) implements SharedMailboxEvent {}

    /** The mailbox stands on the list from now on (SUP-3); in one unit with the list's own event. */
    @EventName("mailbox.listed")
    @Revision("1")
    record MailboxListed(SharedMailboxId mailboxId, DistributionListId listId) implements SharedMailboxEvent {}

    /** The mailbox stands on the list no longer (SUP-3); in one unit with the list's own event. */
    @EventName("mailbox.unlisted")
    @Revision("1")
    record MailboxUnlisted(SharedMailboxId mailboxId, DistributionListId listId, EntryEnd cause)
            implements SharedMailboxEvent {}

    /** NAS closed the mailbox; its addresses are retired and never used again (SMB-12). */
    @EventName("mailbox.closed")
    @Revision("1")
    record MailboxClosed(SharedMailboxId mailboxId) implements SharedMailboxEvent {}
}
