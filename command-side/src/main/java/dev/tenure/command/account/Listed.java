package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.kernel.account.BelongingEvent.AccountListed;
import dev.tenure.kernel.account.BelongingEvent.AccountUnlisted;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * On which distribution lists an account stands (SUP-3). A list knows the same; both are written in one unit, so that whoever
 * decides about a person need not search the lists.
 */
public final class Listed {
    private static final Comparator<DistributionListId> BY_ID = Comparator.comparing(DistributionListId::value);

    private final UserAccount account;
    private final Set<DistributionListId> lists = new TreeSet<>(BY_ID);
    private final Set<DistributionListId> takenByMark = new TreeSet<>(BY_ID);

    Listed(UserAccount account) {
        this.account = account;
    }

    /** Every list, in the order in which they are to be locked. */
    public Set<DistributionListId> all() {
        return copy(lists);
    }

    /** The lists that the leaver mark took the account off (LEA-4), in the order of locking. */
    public Set<DistributionListId> takenByMark() {
        return copy(takenByMark);
    }

    private static Set<DistributionListId> copy(Set<DistributionListId> some) {
        Set<DistributionListId> copy = new TreeSet<>(BY_ID);
        copy.addAll(some);
        return copy;
    }

    /** Records that the account stands on it; called together with the list's own decision. */
    public void begin(DistributionListId listId) {
        if (!lists.contains(listId)) {
            apply(new AccountListed(account.id(), listId));
        }
    }

    /** Records that the account stands on it no longer; called together with the list's own decision. */
    public void end(DistributionListId listId, EntryEnd cause) {
        if (lists.contains(listId)) {
            apply(new AccountUnlisted(account.id(), listId, cause));
        }
    }

    @EventSourcingHandler
    void on(AccountListed event) {
        lists.add(event.listId());
    }

    @EventSourcingHandler
    void on(AccountUnlisted event) {
        lists.remove(event.listId());
        if (event.cause() == EntryEnd.LEFT) {
            takenByMark.add(event.listId());
        }
    }

    @EventSourcingHandler
    void on(LeaverMarked event) {
        takenByMark.clear();
    }

    @EventSourcingHandler
    void on(LeaverMarkWithdrawn event) {
        takenByMark.clear();
    }

    @EventSourcingHandler
    void on(Joined event) {
        takenByMark.clear();
    }

    @EventSourcingHandler
    void on(Transferred event) {
        takenByMark.clear();
    }
}
