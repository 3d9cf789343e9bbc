package dev.tenure.eventstore.append;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit with everything hashed, sealed and written as JSON, made on its caller's thread so that nothing of that is done
 * under the append lock.
 */
record EncodedUnit(
        List<EventRow> events,
        Map<UUID, Long> expectedVersions,
        Map<HashedKey, UUID> releases,
        Map<HashedKey, ClaimedKey> claims,
        Map<HashedKey, Long> series,
        List<MessageRow> messages,
        List<UUID> takenMessages,
        @Nullable KeyedAnswer answer) {

    /** A claim with the key in clear, for the refusal. */
    record ClaimedKey(ClaimKey key, UUID holder) {}

    /** An answer with the hash of its key. */
    record KeyedAnswer(HashedKey key, StoredAnswer answer) {}

    /** Whether there is nothing to write: such a unit only asks for its conditions to be checked. */
    boolean writesNothing() {
        return events.isEmpty()
                && releases.isEmpty()
                && claims.isEmpty()
                && series.isEmpty()
                && messages.isEmpty()
                && takenMessages.isEmpty()
                && answer == null;
    }
}
