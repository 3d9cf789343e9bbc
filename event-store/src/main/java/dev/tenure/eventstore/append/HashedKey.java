package dev.tenure.eventstore.append;

import dev.tenure.eventstore.sealing.KeyedHash;
import java.nio.ByteBuffer;

/** A key as it stands in the database. */
record HashedKey(String kind, ByteBuffer hash) {
    private static final String ANSWER = "answer";

    static HashedKey ofClaim(ClaimKey key, KeyedHash hashes) {
        return of("claim", key, hashes);
    }

    static HashedKey ofSeries(ClaimKey key, KeyedHash hashes) {
        return of("series", key, hashes);
    }

    static HashedKey ofAnswer(String key, KeyedHash hashes) {
        return stored(ANSWER, hashes.of(ANSWER, key));
    }

    static HashedKey storedAnswer(byte[] hash) {
        return stored(ANSWER, hash);
    }

    static HashedKey stored(String kind, byte[] hash) {
        return new HashedKey(kind, ByteBuffer.wrap(hash));
    }

    private static HashedKey of(String use, ClaimKey key, KeyedHash hashes) {
        return stored(key.kind(), hashes.of(use + "/" + key.kind(), key.value()));
    }

    @SuppressWarnings("ByteBufferBackingArray") // made by wrapping, always
    byte[] bytes() {
        return hash.array();
    }
}
