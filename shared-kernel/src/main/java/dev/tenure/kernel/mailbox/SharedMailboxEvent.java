package dev.tenure.kernel.mailbox;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import org.axonframework.serialization.Revision;

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

    /** A person may use the mailbox (SMB-3). */
    @EventName("mailbox.member-added")
    @Revision("1")
    record MemberAdded(SharedMailboxId mailboxId, UserAccountId accountId) implements SharedMailboxEvent {}
}
