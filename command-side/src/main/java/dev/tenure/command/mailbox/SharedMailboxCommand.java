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
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

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

    /**
     * Sets the automatic reply (SMB-5): an owner, or NAS while it stands in for one.
     *
     * @param text what is answered; an empty one switches it off
     */
    @Named(
            value = "mailbox.set-auto-reply",
            allowedTo = {Role.NAS, Role.SELF})
    record SetMailboxAutoReply(
            @TargetAggregateIdentifier SharedMailboxId mailboxId,
            @Nullable Instant from,
            @Nullable Instant until,
            String text)
            implements SharedMailboxCommand<Done> {}

    /**
     * Sets the signature (SUP-4): an owner, or NAS while it stands in for one.
     *
     * @param text an empty one means the container's standard (ORG-8)
     */
    @Named(
            value = "mailbox.set-signature",
            allowedTo = {Role.NAS, Role.SELF})
    record SetMailboxSignature(@TargetAggregateIdentifier SharedMailboxId mailboxId, String text)
            implements SharedMailboxCommand<Done> {}

    /** Opens it (SMB-3), or reports that a member did. */
    @Named(
            value = "mailbox.open",
            allowedTo = {Role.NAS, Role.SELF})
    record OpenMailbox(@TargetAggregateIdentifier SharedMailboxId mailboxId, UserAccountId accountId, Device device)
            implements SharedMailboxCommand<Done> {}

    /** What it is opened from. */
    enum Device {
        COMPUTER,
        /** A telephone or tablet with a mail app; from there it cannot be opened (SMB-6). */
        MOBILE
    }
}
