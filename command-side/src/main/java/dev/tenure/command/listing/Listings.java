package dev.tenure.command.listing;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.list.ListEntry;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.list.EntryKind;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.Aggregate;

/**
 * Keeps the lists right when what stands on them goes (SUP-3), in the unit of whatever makes it go: mail to a list never reaches
 * somebody who has left the container. Each of its lists is loaded behind the account or mailbox, by rising id.
 */
public final class Listings {
    private final Joint<DistributionList> lists;

    public Listings(Joint<DistributionList> lists) {
        this.lists = lists;
    }

    /** Takes the account off every list. */
    public void takeOff(Aggregate<UserAccount> account, EntryEnd cause) {
        ListEntry entry = entry(account);
        account.invoke(it -> it.listed().all()).forEach(listId -> {
            lists.load(listId.value()).execute(list -> list.takeOff(entry, cause));
            account.execute(it -> it.listed().end(listId, cause));
        });
    }

    /** Takes the mailbox off every list. */
    public void takeOff(Aggregate<SharedMailbox> mailbox, UUID mailboxId, EntryEnd cause) {
        ListEntry entry = new ListEntry(EntryKind.MAILBOX, mailboxId);
        mailbox.invoke(it -> it.listed().all()).forEach(listId -> {
            lists.load(listId.value()).execute(list -> list.takeOff(entry, cause));
            mailbox.execute(it -> it.listed().end(listId, cause));
        });
    }

    /**
     * Puts the account back on those of the lists that are still there (LEA-4).
     *
     * @param taken what its leaver mark took it off, asked before the mark was withdrawn
     */
    public void giveBack(Aggregate<UserAccount> account, Set<DistributionListId> taken) {
        ListEntry entry = entry(account);
        taken.forEach(listId -> {
            if (lists.load(listId.value()).invoke(list -> list.add(entry))) {
                account.execute(it -> it.listed().begin(listId));
            }
        });
    }

    private static ListEntry entry(Aggregate<UserAccount> account) {
        return new ListEntry(EntryKind.ACCOUNT, account.invoke(UserAccount::id).value());
    }
}
