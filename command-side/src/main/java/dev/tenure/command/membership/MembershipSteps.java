package dev.tenure.command.membership;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.container.CareContainerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Gives people the use of shared mailboxes, writing it into the record of both. */
public final class MembershipSteps {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;

    public MembershipSteps(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
    }

    @CommandHandler
    Done handle(AddMember command) {
        Aggregate<UserAccount> account = accounts.load(command.accountId().value());
        account.execute(UserAccount::requireLive);
        Aggregate<SharedMailbox> mailbox = mailboxes.load(command.target());
        mailbox.execute(SharedMailbox::requireOpen);
        CareContainerId home = account.invoke(UserAccount::containerId);
        boolean guest = !home.equals(mailbox.invoke(SharedMailbox::containerId));
        boolean added = mailbox.invoke(it -> it.add(command.accountId(), guest));
        if (added) {
            account.execute(
                    it -> it.mailboxes().give(command.mailboxId(), guest ? MailboxRole.GUEST : MailboxRole.MEMBER));
        }
        return new Done();
    }
}
