package dev.tenure.eventstore.run;

import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.parked.ParkedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what one segment could not handle aside, with the later events of the same aggregate behind it. Used by the thread
 * that handles the segment; nobody else parks anything of it meanwhile.
 */
final class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final ParkedEvents parked;
    private final Follower follower;
    private boolean anything = true;

    Parking(ParkedEvents parked, Follower follower) {
        this.parked = parked;
        this.follower = follower;
    }

    /** Parks the events whose predecessors are parked, in the running transaction, and gives back the others. */
    List<DomainEventMessage<?>> aside(List<DomainEventMessage<?>> events) {
        if (!anything || events.isEmpty()) {
            return events;
        }
        anything = parked.size() > 0;
        Set<String> waiting = anything ? parked.among(sequences(events)) : Set.of();
        if (waiting.isEmpty()) {
            return events;
        }
        List<DomainEventMessage<?>> free = new ArrayList<>();
        for (DomainEventMessage<?> event : events) {
            String sequence = event.getAggregateIdentifier();
            if (waiting.contains(sequence)) {
                parked.enqueue(sequence, new GenericDeadLetter<>(sequence, event));
            } else {
                free.add(event);
            }
        }
        return free;
    }

    private static Set<String> sequences(List<DomainEventMessage<?>> events) {
        return events.stream().map(DomainEventMessage::getAggregateIdentifier).collect(Collectors.toSet());
    }

    /** Parks that event for what it is to blame for, in the running transaction. */
    void park(DomainEventMessage<?> event, Throwable cause) {
        String sequence = event.getAggregateIdentifier();
        anything = true;
        follower.around(event, () -> {
            LOG.warn(
                    "Event {} could not be handled ({}); it is parked until somebody has it tried again.",
                    event.getIdentifier(),
                    cause.getClass().getSimpleName());
            parked.enqueue(sequence, new GenericDeadLetter<>(sequence, event, cause));
            return event;
        });
    }
}
