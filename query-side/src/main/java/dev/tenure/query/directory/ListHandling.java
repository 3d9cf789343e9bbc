package dev.tenure.query.directory;

import dev.tenure.kernel.list.DistributionListEvent.EntryAdded;
import dev.tenure.kernel.list.DistributionListEvent.EntryRemoved;
import dev.tenure.kernel.list.DistributionListEvent.ListClosed;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListEvent.ListRenamed;
import dev.tenure.kernel.list.EntryKind;
import dev.tenure.query.directory.ListsBatch.Entry;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** What the directory makes of the events of distribution lists (SUP-3). */
final class ListHandling {
    private ListHandling() {}

    static void on(ListCreated event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.container(event.containerId().value());
        batch.lists()
                .create(new DirectoryList(
                        event.listId().value(),
                        event.containerId().value(),
                        event.name(),
                        event.address().value(),
                        List.of(),
                        /* closed= */ false,
                        message.getSequenceNumber()));
    }

    static void on(ListRenamed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.lists()
                .show(
                        event.listId().value(),
                        message.getSequenceNumber(),
                        before -> before.called(event.name(), event.address().value()));
    }

    static void on(EntryAdded event, DomainEventMessage<?> message, DirectoryBatch batch) {
        Entry entry = entry(event.listId().value(), event.kind(), event.entryId());
        batch.lists().put(entry, /* on= */ true, message.getSequenceNumber());
    }

    static void on(EntryRemoved event, DomainEventMessage<?> message, DirectoryBatch batch) {
        Entry entry = entry(event.listId().value(), event.kind(), event.entryId());
        batch.lists().put(entry, /* on= */ false, message.getSequenceNumber());
    }

    static void on(ListClosed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.lists().show(event.listId().value(), message.getSequenceNumber(), DirectoryList::ended);
    }

    private static Entry entry(UUID list, EntryKind kind, UUID id) {
        return new Entry(list, kind == EntryKind.ACCOUNT ? "person" : "mailbox", id);
    }
}
