package dev.tenure.eventstore.append;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of everything that a group of units touches: read under the append lock, then kept as it will be after
 * the units accepted so far, so that a unit is also checked against those before it.
 */
final class LogState {
    private static final long NO_EVENTS = -1;

    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<HashedKey, UUID> holders = new HashMap<>();
    private final Map<UUID, Boolean> messagesWaiting = new HashMap<>();
    private final Map<HashedKey, StoredAnswer> answers = new HashMap<>();
    private long head;

    long head() {
        return head;
    }

    void head(long position) {
        head = position;
    }

    /** The sequence number of the aggregate's last event, -1 where it has none. */
    long version(UUID aggregateId) {
        return versions.getOrDefault(aggregateId, NO_EVENTS);
    }

    void version(UUID aggregateId, long sequence) {
        versions.put(aggregateId, sequence);
    }

    @Nullable UUID holder(HashedKey key) {
        return holders.get(key);
    }

    void holder(HashedKey key, @Nullable UUID holder) {
        if (holder == null) {
            holders.remove(key);
        } else {
            holders.put(key, holder);
        }
    }

    boolean isKnownMessage(UUID messageId) {
        return messagesWaiting.containsKey(messageId);
    }

    boolean isWaiting(UUID messageId) {
        return messagesWaiting.getOrDefault(messageId, false);
    }

    void message(UUID messageId, boolean waiting) {
        messagesWaiting.put(messageId, waiting);
    }

    Optional<StoredAnswer> answer(HashedKey key) {
        return Optional.ofNullable(answers.get(key));
    }

    void answer(HashedKey key, StoredAnswer answer) {
        answers.put(key, answer);
    }
}
