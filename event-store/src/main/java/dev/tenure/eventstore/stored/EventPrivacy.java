package dev.tenure.eventstore.stored;

import java.util.Set;
import java.util.UUID;

/**
 * Which person an event is about, and what else beside its personal component is said in free words and therefore sealed
 * with it.
 *
 * @param persons tells whose data key seals an event
 * @param freeWords keys of metadata whose values are people's own words
 */
public record EventPrivacy(Persons persons, Set<String> freeWords) {
    public EventPrivacy {
        freeWords = Set.copyOf(freeWords);
    }

    /** Tells whom an event is about. */
    @FunctionalInterface
    public interface Persons {
        UUID personOf(Object event, UUID aggregateId);
    }

    /** An event is about its aggregate, and its metadata holds no free words. */
    public static EventPrivacy ofAggregates() {
        return new EventPrivacy((event, aggregateId) -> aggregateId, Set.of());
    }
}
