package dev.tenure.eventstore.append;

import dev.tenure.eventstore.sealing.DataKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit with everything hashed, sealed and written as JSON, made on its caller's thread so that nothing of that is done
 * under the append lock.
 *
 * @param epoch in which it was decided, 0 where that is left to the log
 * @param digests of the events, one after another
 * @param versions for each aggregate what its last sequence number has to be
 * @param keys the data keys that its events are sealed with
 * @param erased whose keys it destroys
 * @param vacant keys that nobody may hold
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
record EncodedUnit(
        long epoch,
        List<EventRow> events,
        byte[] digests,
        List<ExpectedVersion> versions,
        List<UsedKey> keys,
        List<UUID> erased,
        Map<HashedKey, UUID> releases,
        Map<HashedKey, ClaimedKey> claims,
        Map<HashedKey, ClaimKey> vacant,
        Map<HashedKey, Long> series,
        List<MessageRow> messages,
        List<UUID> takenMessages,
        @Nullable KeyedAnswer answer) {

    /**
     * What an aggregate's last sequence number has to be.
     *
     * @param sequence -1 for an aggregate that is not there yet
     * @param stale whether another one means that the aggregate was read too early, and not that the caller expected wrongly
     * @param isOfNew whether it follows from an aggregate's first event, which itself cannot be stored twice
     */
    record ExpectedVersion(UUID aggregateId, long sequence, boolean stale, boolean isOfNew) {}

    /** A data key that events of the unit are sealed with: made for it, or there already. */
    record UsedKey(DataKey key, boolean isNew) {}

    /** A claim with the key in clear, for the refusal. */
    record ClaimedKey(ClaimKey key, UUID holder) {}

    /** An answer with the hash of its key. */
    record KeyedAnswer(HashedKey key, StoredAnswer answer) {}

    /** All that its fate may depend on: two units with something of it in common never share a group. */
    Set<Object> touches() {
        Set<Object> touched = new HashSet<>();
        versions.forEach(version -> touched.add(version.aggregateId()));
        keys.forEach(used -> touched.add(used.key().person()));
        touched.addAll(erased);
        touched.addAll(releases.keySet());
        touched.addAll(claims.keySet());
        touched.addAll(vacant.keySet());
        messages.forEach(row -> touched.add(row.message().messageId()));
        touched.addAll(takenMessages);
        if (answer != null) {
            touched.add(answer.key());
        }
        return touched;
    }
}
