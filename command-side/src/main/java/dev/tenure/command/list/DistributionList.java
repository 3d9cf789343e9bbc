package dev.tenure.command.list;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListEvent.EntryAdded;
import dev.tenure.kernel.list.DistributionListEvent.EntryRemoved;
import dev.tenure.kernel.list.DistributionListEvent.ListClosed;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListEvent.ListRenamed;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** An address whose mail goes to accounts and shared mailboxes of one container (SUP-3). */
@Aggregate(type = "list", cache = "listCache")
public class DistributionList {
    @AggregateIdentifier
    private DistributionListId listId;

    private CareContainerId containerId;
    private MailAddress address;
    private String name = "";
    private final Set<MailAddress> addressesHeld = new LinkedHashSet<>();
    private final Set<ListEntry> entries = new LinkedHashSet<>();
    private boolean closed;

    /** Makes it, with nothing on it. */
    public DistributionList(ListCreated created) {
        apply(created);
    }

    /**
     * Refuses, as what does not exist, a list that is closed.
     *
     * @throws Rejection if it is
     */
    public void requireOpen() {
        if (closed) {
            throw new Rejection(RejectionCode.LIST_UNKNOWN);
        }
    }

    public DistributionListId id() {
        return listId;
    }

    public CareContainerId containerId() {
        return containerId;
    }

    public MailAddress address() {
        return address;
    }

    public String name() {
        return name;
    }

    /** Every address that it has or had. */
    public Set<MailAddress> addressesHeld() {
        return Set.copyOf(addressesHeld);
    }

    /** What stands on it, in the order in which it came. */
    public Set<ListEntry> entries() {
        return new LinkedHashSet<>(entries);
    }

    public boolean holds(ListEntry entry) {
        return entries.contains(entry);
    }

    public boolean isClosed() {
        return closed;
    }

    /** Calls it something else. */
    public void rename(String next, MailAddress nextAddress) {
        apply(new ListRenamed(listId, next, nextAddress, nextAddress.equals(address) ? null : address));
    }

    /** Puts something on it. Tells whether that changed anything. */
    public boolean add(ListEntry entry) {
        if (closed || holds(entry)) {
            return false;
        }
        apply(new EntryAdded(listId, entry.kind(), entry.id()));
        return true;
    }

    /** Takes something off it. Tells whether that changed anything. */
    public boolean takeOff(ListEntry entry, EntryEnd cause) {
        if (!holds(entry)) {
            return false;
        }
        apply(new EntryRemoved(listId, entry.kind(), entry.id(), cause));
        return true;
    }

    /** Closes it for good. */
    public void close() {
        if (!closed) {
            apply(new ListClosed(listId));
        }
    }

    @EventSourcingHandler
    void on(ListCreated event) {
        listId = event.listId();
        containerId = event.containerId();
        name = event.name();
        address = event.address();
        addressesHeld.add(address);
    }

    @EventSourcingHandler
    void on(ListRenamed event) {
        name = event.name();
        address = event.address();
        addressesHeld.add(address);
    }

    @EventSourcingHandler
    void on(EntryAdded event) {
        entries.add(new ListEntry(event.kind(), event.entryId()));
    }

    @EventSourcingHandler
    void on(EntryRemoved event) {
        entries.remove(new ListEntry(event.kind(), event.entryId()));
    }

    @EventSourcingHandler
    void on(ListClosed event) {
        closed = true;
        entries.clear();
    }

    /** For Axon, which fills a list from its events. */
    protected DistributionList() {}
}
