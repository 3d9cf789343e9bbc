package dev.tenure.command.membership;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.kernel.account.UserAccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.Aggregate;

/**
 * A mailbox and whoever it says its people are. It has to be asked first, against the order in which everybody else loads; where
 * two then wait for each other, one is found out and the gate decides it anew.
 */
public final class MailboxPeople {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;

    public MailboxPeople(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
    }

    Aggregate<SharedMailbox> mailbox(UUID id) {
        return mailboxes.load(id);
    }

    /** Those accounts, by rising id. */
    Map<UserAccountId, Aggregate<UserAccount>> accounts(Collection<UserAccountId> ids) {
        Map<UserAccountId, Aggregate<UserAccount>> loaded = new LinkedHashMap<>();
        ids.stream()
                .sorted(Comparator.comparing(UserAccountId::value))
                .forEach(id -> loaded.put(id, accounts.load(id.value())));
        return loaded;
    }
}
