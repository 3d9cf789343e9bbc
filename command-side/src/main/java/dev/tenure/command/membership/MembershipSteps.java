package dev.tenure.command.membership;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;

/** Gives people the use of shared mailboxes, writing it into the record of both (SMB-3, SMB-4, SMB-11). */
public final class MembershipSteps {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;

    public MembershipSteps(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
    }

    @CommandHandler
    Done handle(AddMember command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Aggregate<UserAccount> account = accounts.load(command.accountId().value());
        account.execute(UserAccount::requireLive);
        Aggregate<SharedMailbox> mailbox = mailboxes.load(command.target());
        mailbox.execute(SharedMailbox::requireOpen);
        mailbox.execute(it -> it.requireOwner(actor));
        // what an application promised is made true; whoever left meanwhile is then taken out by their own clock
        if (actor.role() != Role.PROCESS && !account.invoke(UserAccount::mayUse)) {
            throw new Rejection(RejectionCode.MEMBER_NOT_FIT);
        }
        CareContainerId home = account.invoke(UserAccount::containerId);
        boolean guest = !home.equals(mailbox.invoke(SharedMailbox::containerId));
        if (mailbox.invoke(it -> it.add(command.accountId(), guest))) {
            account.execute(
                    it -> it.mailboxes().give(command.mailboxId(), guest ? MailboxRole.GUEST : MailboxRole.MEMBER));
        }
        return new Done();
    }
}
