package dev.tenure.eventstore.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Histories, read from the log itself. */
public interface RecordedEvents {
    /**
     * The aggregate's events with sequence numbers from {@code fromSequence} on, oldest first, {@code limit} at most;
     * empty for an unknown aggregate.
     */
    List<RecordedEvent> ofAggregate(UUID aggregateId, long fromSequence, int limit);

    /** All events of these aggregates, each aggregate's oldest first. For short histories: nothing is left out. */
    List<RecordedEvent> ofAggregates(Collection<UUID> aggregateIds);

    /** The position of the last event in the log, 0 for an empty log. */
    long head();

    /** The event at that position, as a reader that follows the log gets it; empty beyond the head. */
    Optional<TrackedEventMessage<?>> at(long position);
}
