package dev.tenure.command.membership;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;
import java.util.UUID;

/** What an owner or NAS decides about a person in a shared mailbox (SMB-4), besides giving them the use of it. */
public sealed interface MembershipCommand extends Command<Done> {
    SharedMailboxId mailboxId();

    UserAccountId accountId();

    @Override
    default UUID target() {
        return mailboxId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.MAILBOX_UNKNOWN;
    }

    /**
     * Takes the use of the mailbox away.
     *
     * @param successors who answers for it after its last owner (SMB-8); at most one
     */
    @Named(
            value = "mailbox.remove-member",
            allowedTo = {Role.NAS, Role.SELF})
    record RemoveMember(SharedMailboxId mailboxId, UserAccountId accountId, List<Successor> successors)
            implements MembershipCommand {
        public RemoveMember {
            successors = List.copyOf(successors);
        }
    }

    /** Makes a person an owner, and a member if they are not (SMB-2, SMB-10). */
    @Named(
            value = "mailbox.name-owner",
            allowedTo = {Role.NAS, Role.SELF})
    record NameOwner(SharedMailboxId mailboxId, UserAccountId accountId) implements MembershipCommand {}

    /**
     * Has an owner own the mailbox no more; they stay a member.
     *
     * @param successors who answers for it after its last owner (SMB-8); at most one
     */
    @Named(
            value = "mailbox.stand-down-owner",
            allowedTo = {Role.NAS, Role.SELF})
    record StandDownOwner(SharedMailboxId mailboxId, UserAccountId accountId, List<Successor> successors)
            implements MembershipCommand {
        public StandDownOwner {
            successors = List.copyOf(successors);
        }
    }
}
