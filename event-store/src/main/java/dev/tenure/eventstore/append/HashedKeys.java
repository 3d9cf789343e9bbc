package dev.tenure.eventstore.append;

import java.util.Collection;

/** Hashed keys as the arrays that statements take. */
final class HashedKeys {
    private HashedKeys() {}

    static String[] kinds(Collection<HashedKey> keys) {
        return keys.stream().map(HashedKey::kind).toArray(String[]::new);
    }

    static byte[][] hashes(Collection<HashedKey> keys) {
        return keys.stream().map(HashedKey::bytes).toArray(byte[][]::new);
    }
}
