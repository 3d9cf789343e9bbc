package dev.tenure.command.membership;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.lifecycle.Judged;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.UUID;

/** What concerns a shared mailbox together with its people or its container. */
public sealed interface MailboxCommand<R> extends Command<R> {
    SharedMailboxId mailboxId();

    @Override
    default UUID target() {
        return mailboxId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.MAILBOX_UNKNOWN;
    }

    /** Tells a member what it is and who its people are; sent without a key, so that the answer is kept nowhere (SMB-3). */
    @Named(value = "mailbox.look-at-own", allowedTo = Role.SELF)
    record LookAtOwnMailbox(SharedMailboxId mailboxId, UserAccountId accountId) implements MailboxCommand<OwnMailbox> {}

    /** Gives it the address that its provider's present name makes; the one it has redirects (ORG-6, REN-3). */
    @Named(value = "mailbox.change-address", allowedTo = Role.NAS)
    record ChangeMailboxAddress(SharedMailboxId mailboxId) implements MailboxCommand<Done> {}

    /** Closes it for good; nobody opens it any more, and its addresses are never used again (SMB-12). */
    @Named(value = "mailbox.close", allowedTo = Role.NAS)
    record CloseMailbox(SharedMailboxId mailboxId) implements MailboxCommand<Done> {}

    /** Does what is due where nobody opens a mailbox, or only one person owns it (SMB-13). */
    @Named(value = "mailbox.judge-unopened", allowedTo = Role.PROCESS)
    record JudgeUnopened(SharedMailboxId mailboxId) implements MailboxCommand<Judged> {}
}
