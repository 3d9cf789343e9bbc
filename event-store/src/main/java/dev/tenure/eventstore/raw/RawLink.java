package dev.tenure.eventstore.raw;

import java.time.Instant;

/**
 * A link of the chain as it is stored.
 *
 * @param last the position of its last event
 * @param leaves the digests of its events, one after another
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the database, never compared
public record RawLink(long last, int events, byte[] leaves, byte[] hash, Instant committedAt) {
    /** The position of its first event. */
    public long first() {
        return last - events + 1;
    }
}
