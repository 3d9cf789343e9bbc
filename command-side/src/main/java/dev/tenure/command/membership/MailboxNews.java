package dev.tenure.command.membership;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.Policy;
import java.util.Collection;
import java.util.Map;
import org.axonframework.modelling.command.Aggregate;

/** Tells people what becomes of a shared mailbox (REN-3, SMB-12, SMB-13). */
public final class MailboxNews {
    private final Messages messages;
    private final Policy policy;

    public MailboxNews(Messages messages, Policy policy) {
        this.messages = messages;
        this.policy = policy;
    }

    /** The members read it at the mailbox itself. */
    void addressChanged(Aggregate<SharedMailbox> mailbox, String former) {
        String present = address(mailbox);
        messages.email(
                present,
                MessageTemplate.MAILBOX_ADDRESS_CHANGED,
                mailbox.invoke(SharedMailbox::id).value(),
                Map.of("mailbox", present, "former", former));
    }

    /** Each of them at their own address: the mailbox is not read any more. */
    void closed(Aggregate<SharedMailbox> mailbox, Collection<Aggregate<UserAccount>> members) {
        members.forEach(member -> tell(mailbox, member, MessageTemplate.MAILBOX_CLOSED));
    }

    /** Each owner at their own address, for nobody reads the mailbox; and NAS. */
    void unopened(Aggregate<SharedMailbox> mailbox, Collection<Aggregate<UserAccount>> owners) {
        owners.forEach(owner -> tell(mailbox, owner, MessageTemplate.MAILBOX_UNOPENED));
        SharedMailboxId id = mailbox.invoke(SharedMailbox::id);
        messages.email(
                policy.support().nasEmail(),
                MessageTemplate.MAILBOX_UNOPENED,
                id.value(),
                Map.of("mailbox", address(mailbox)));
    }

    void secondOwnerSuggested(Aggregate<SharedMailbox> mailbox, Aggregate<UserAccount> owner) {
        tell(mailbox, owner, MessageTemplate.SECOND_OWNER_SUGGESTED);
    }

    private void tell(Aggregate<SharedMailbox> mailbox, Aggregate<UserAccount> person, MessageTemplate template) {
        messages.email(
                person.invoke(UserAccount::address).value(),
                template,
                person.invoke(UserAccount::id).value(),
                Map.of("mailbox", address(mailbox)));
    }

    private static String address(Aggregate<SharedMailbox> mailbox) {
        return mailbox.invoke(SharedMailbox::address).value();
    }
}
