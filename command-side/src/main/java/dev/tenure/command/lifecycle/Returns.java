package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.modelling.command.Aggregate;

/** Gives back to a person what their leaver mark had taken (SMB-7, LEA-4). */
public final class Returns {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;
    private final OwnerNews news;

    public Returns(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes, OwnerNews news) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.news = news;
    }

    /** A leaver with what the mark took from them. */
    record Taken(Party party, Map<SharedMailboxId, MailboxRole> roles) {}

    /** Loads the account and the mailboxes that its leaver mark took. */
    Taken load(UserAccountId accountId) {
        Aggregate<UserAccount> account = accounts.load(accountId.value());
        account.execute(UserAccount::requireLive);
        Map<SharedMailboxId, MailboxRole> roles =
                account.invoke(it -> it.mailboxes().takenByMark());
        Map<SharedMailboxId, Aggregate<SharedMailbox>> taken = new LinkedHashMap<>();
        roles.keySet().forEach(id -> taken.put(id, mailboxes.load(id.value())));
        return new Taken(new Party(account, Map.of(), taken), roles);
    }

    /** What the mailboxes that are still there gave them before. */
    void giveBack(Taken taken) {
        taken.roles().forEach((id, role) -> {
            Aggregate<SharedMailbox> mailbox = taken.party().mailboxes().get(id);
            if (mailbox != null && !mailbox.invoke(SharedMailbox::isClosed)) {
                giveBack(taken.party(), id, mailbox, role);
            }
        });
    }

    private void giveBack(Party party, SharedMailboxId id, Aggregate<SharedMailbox> mailbox, MailboxRole role) {
        UserAccountId person = party.leaverId();
        if (role == MailboxRole.OWNER && party.leaver().invoke(UserAccount::mayOwn)) {
            mailbox.execute(it -> it.nameOwner(person));
            party.leaver().execute(it -> it.mailboxes().give(id, MailboxRole.OWNER));
            news.ownerNamed(mailbox, party.leaver());
            return;
        }
        mailbox.execute(it -> it.add(person, role == MailboxRole.GUEST));
        party.leaver().execute(it -> it.mailboxes().give(id, role == MailboxRole.OWNER ? MailboxRole.MEMBER : role));
    }
}
