package dev.tenure.eventstore.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Recorded events read from the log, raised to their present revision. */
public final class JdbcRecordedEvents implements RecordedEvents {
    private final StoredEvents events;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public JdbcRecordedEvents(StoredEvents events, Serializer serializer, EventUpcaster upcasters) {
        this.events = events;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    public List<RecordedEvent> ofAggregate(UUID aggregateId, long fromSequence, int limit) {
        return recorded(events.ofAggregate(aggregateId, fromSequence, limit));
    }

    @Override
    public List<RecordedEvent> ofAggregates(Collection<UUID> aggregateIds) {
        return aggregateIds.isEmpty() ? List.of() : recorded(events.ofAggregates(aggregateIds));
    }

    private List<RecordedEvent> recorded(List<StoredEvent> rows) {
        Map<Long, StoredEvent> byPosition = new HashMap<>();
        rows.forEach(row -> byPosition.put(row.position(), row));
        List<RecordedEvent> recorded = new ArrayList<>();
        EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasters)
                .forEach(message -> recorded.add(recorded(message, byPosition)));
        return recorded;
    }

    @Override
    public long head() {
        return events.head().last();
    }

    @Override
    public Optional<TrackedEventMessage<?>> at(long position) {
        return EventUtils.upcastAndDeserializeTrackedEvents(events.at(position).stream(), serializer, upcasters)
                .<TrackedEventMessage<?>>map(message -> message)
                .findFirst();
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message, Map<Long, StoredEvent> rows) {
        long position = message.trackingToken().position().orElseThrow();
        StoredEvent row = rows.get(position);
        if (row == null) {
            throw new IllegalStateException("an upcaster moved the event at " + position);
        }
        return new RecordedEvent(position, row.name(), row.revision(), (DomainEventMessage<?>) message, row.text());
    }
}
