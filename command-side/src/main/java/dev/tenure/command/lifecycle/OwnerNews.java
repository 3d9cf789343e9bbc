package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.Policy;
import java.util.Map;
import org.axonframework.modelling.command.Aggregate;

/** Tells whoever has to know that a mailbox's owners change (SMB-8, SMB-10). Members are reached at the mailbox itself. */
public final class OwnerNews {
    private final Messages messages;
    private final Policy policy;

    public OwnerNews(Messages messages, Policy policy) {
        this.messages = messages;
        this.policy = policy;
    }

    /** The new owner is notified, and the helpdesk informed. */
    public void ownerNamed(Aggregate<SharedMailbox> mailbox, Aggregate<UserAccount> owner) {
        MailAddress address = owner.invoke(UserAccount::address);
        messages.email(
                address.value(),
                MessageTemplate.OWNER_NAMED,
                owner.invoke(UserAccount::id).value(),
                about(mailbox));
        ownersChanged(mailbox);
    }

    /** The helpdesk is informed. */
    public void ownerLeft(Aggregate<SharedMailbox> mailbox) {
        ownersChanged(mailbox);
    }

    /** NAS and the members are told that nobody owns the mailbox any more. */
    public void ownerNeeded(Aggregate<SharedMailbox> mailbox) {
        tell(mailbox, policy.support().nasEmail(), MessageTemplate.OWNER_NEEDED);
        tell(mailbox, mailbox.invoke(SharedMailbox::address).value(), MessageTemplate.OWNER_NEEDED);
    }

    /** NAS and the members are warned that the last owner's account will be deactivated. */
    public void ownerWillBeLost(Aggregate<SharedMailbox> mailbox) {
        tell(mailbox, policy.support().nasEmail(), MessageTemplate.OWNER_WILL_BE_LOST);
        tell(mailbox, mailbox.invoke(SharedMailbox::address).value(), MessageTemplate.OWNER_WILL_BE_LOST);
    }

    private void ownersChanged(Aggregate<SharedMailbox> mailbox) {
        tell(mailbox, policy.support().helpdeskEmail(), MessageTemplate.OWNERS_CHANGED);
    }

    private void tell(Aggregate<SharedMailbox> mailbox, String to, MessageTemplate template) {
        SharedMailboxId id = mailbox.invoke(SharedMailbox::id);
        messages.email(to, template, id.value(), about(mailbox));
    }

    private static Map<String, String> about(Aggregate<SharedMailbox> mailbox) {
        return Map.of("mailbox", mailbox.invoke(SharedMailbox::address).value());
    }
}
