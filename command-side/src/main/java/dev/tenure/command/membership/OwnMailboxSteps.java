package dev.tenure.command.membership;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.membership.MailboxCommand.LookAtOwnMailbox;
import dev.tenure.command.membership.OwnMailbox.Person;
import dev.tenure.command.membership.OwnMailbox.Reply;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;

/** Shows members and owners their shared mailbox (SMB-3, SMB-4). */
public final class OwnMailboxSteps {
    private final MailboxPeople people;

    public OwnMailboxSteps(MailboxPeople people) {
        this.people = people;
    }

    @CommandHandler
    OwnMailbox handle(LookAtOwnMailbox command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        require(actor.isHolderOf(command.accountId()), RejectionCode.NOT_ALLOWED);
        Aggregate<SharedMailbox> mailbox = people.mailbox(command.target());
        mailbox.execute(SharedMailbox::requireOpen);
        require(mailbox.invoke(it -> it.isMember(command.accountId())), RejectionCode.NOT_A_MEMBER);
        boolean owner = mailbox.invoke(it -> it.isOwner(command.accountId()));
        List<Person> shown = shown(mailbox, owner ? SharedMailbox::members : SharedMailbox::owners);
        MailboxRole role = owner ? MailboxRole.OWNER : ownRole(command.accountId(), mailbox);
        return mailbox.invoke(it -> new OwnMailbox(
                it.id().toString(),
                it.address().value(),
                it.displayName(),
                it.containerId().toString(),
                role,
                it.texts().signature(),
                Reply.of(it.texts().reply()),
                shown));
    }

    private MailboxRole ownRole(UserAccountId id, Aggregate<SharedMailbox> mailbox) {
        return people.accounts(Set.of(id)).values().stream()
                .map(account -> role(id, account, mailbox))
                .findFirst()
                .orElse(MailboxRole.MEMBER);
    }

    private List<Person> shown(Aggregate<SharedMailbox> mailbox, Function<SharedMailbox, Set<UserAccountId>> which) {
        return people.accounts(mailbox.invoke(which)).entrySet().stream()
                .map(person -> person(person.getKey(), person.getValue(), mailbox))
                .toList();
    }

    private static Person person(UserAccountId id, Aggregate<UserAccount> account, Aggregate<SharedMailbox> mailbox) {
        MailboxRole role = role(id, account, mailbox);
        return account.invoke(it -> new Person(
                id.toString(),
                it.name().given(),
                it.name().family(),
                it.address().value(),
                role));
    }

    private static MailboxRole role(
            UserAccountId id, Aggregate<UserAccount> account, Aggregate<SharedMailbox> mailbox) {
        if (mailbox.invoke(it -> it.isOwner(id))) {
            return MailboxRole.OWNER;
        }
        boolean atHome = account.invoke(UserAccount::containerId).equals(mailbox.invoke(SharedMailbox::containerId));
        return atHome ? MailboxRole.MEMBER : MailboxRole.GUEST;
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }
}
