package dev.tenure.command.mailbox;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxListed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxUnlisted;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** On which distribution lists a mailbox stands (SUP-3); each list knows the same, written in one unit. */
public final class Listed {
    private static final Comparator<DistributionListId> BY_ID = Comparator.comparing(DistributionListId::value);

    private final SharedMailbox mailbox;
    private final Set<DistributionListId> lists = new TreeSet<>(BY_ID);

    Listed(SharedMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Every list, in the order in which they are to be locked. */
    public Set<DistributionListId> all() {
        Set<DistributionListId> copy = new TreeSet<>(BY_ID);
        copy.addAll(lists);
        return copy;
    }

    /** Records that the mailbox stands on it; called together with the list's own decision. */
    public void begin(DistributionListId listId) {
        if (!lists.contains(listId)) {
            apply(new MailboxListed(mailbox.id(), listId));
        }
    }

    /** Records that the mailbox stands on it no longer; called together with the list's own decision. */
    public void end(DistributionListId listId, EntryEnd cause) {
        if (lists.contains(listId)) {
            apply(new MailboxUnlisted(mailbox.id(), listId, cause));
        }
    }

    @EventSourcingHandler
    void on(MailboxListed event) {
        lists.add(event.listId());
    }

    @EventSourcingHandler
    void on(MailboxUnlisted event) {
        lists.remove(event.listId());
    }
}
