package dev.tenure.command.mailbox;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.UUID;

/** What can be asked of a shared mailbox. */
public sealed interface SharedMailboxCommand<R> extends Command<R> {
    SharedMailboxId mailboxId();

    @Override
    default UUID target() {
        return mailboxId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.MAILBOX_UNKNOWN;
    }

    /** Makes the mailbox of an approved application, with its first owner (ORG-2, SMB-1). */
    @Named(value = "mailbox.create", allowedTo = Role.PROCESS)
    record CreateMailbox(
            SharedMailboxId mailboxId, ApplicationId applicationId, CareContainerId containerId, UserAccountId owner)
            implements SharedMailboxCommand<Done> {}

    /** Gives a person the use of the mailbox (SMB-3, SMB-4, SMB-11). */
    @Named(
            value = "mailbox.add-member",
            allowedTo = {Role.PROCESS, Role.NAS, Role.SELF})
    record AddMember(SharedMailboxId mailboxId, UserAccountId accountId) implements SharedMailboxCommand<Done> {}
}
