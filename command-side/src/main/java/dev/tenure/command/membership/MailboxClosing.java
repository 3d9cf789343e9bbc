package dev.tenure.command.membership;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.Map;
import org.axonframework.modelling.command.Aggregate;

/** Closes a shared mailbox for good: its members are told, its addresses never used again (SMB-12). */
public final class MailboxClosing {
    private final MailboxPeople people;
    private final Listings listings;
    private final MailboxNews news;

    public MailboxClosing(MailboxPeople people, Listings listings, MailboxNews news) {
        this.people = people;
        this.listings = listings;
        this.news = news;
    }

    /** Closes it, unless it is closed. */
    public void close(SharedMailboxId mailboxId) {
        Aggregate<SharedMailbox> mailbox = people.mailbox(mailboxId.value());
        if (mailbox.invoke(SharedMailbox::isClosed)) {
            return;
        }
        Map<UserAccountId, Aggregate<UserAccount>> members = people.accounts(mailbox.invoke(SharedMailbox::members));
        listings.takeOff(mailbox, mailboxId.value(), EntryEnd.MAILBOX_CLOSED);
        mailbox.execute(SharedMailbox::close);
        members.values()
                .forEach(member -> member.execute(it -> it.mailboxes().end(mailboxId, AccessEnd.MAILBOX_CLOSED)));
        news.closed(mailbox, members.values());
    }
}
