package dev.tenure.eventstore.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes, wraps and unwraps the data keys of people. What was unwrapped is remembered, for its speed alone: whether a key is
 * still there is told by the database each time.
 */
public final class DataKeys {
    private static final int KEY_BYTES = 32;
    private static final int REMEMBERED = 50_000;

    private final Aead wrapping;
    private final Cache<UUID, DataKey> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    DataKeys(Aead wrapping) {
        this.wrapping = wrapping;
    }

    /** A new key, stored nowhere yet. */
    public DataKey create(UUID person) {
        byte[] key = Random.randBytes(KEY_BYTES);
        try {
            return DataKey.of(person, wrapping.encrypt(key, context(person)), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be wrapped", e);
        }
    }

    /**
     * The key that was stored so.
     *
     * @throws NotOpened if it was changed, belongs to another person, or was wrapped with a key that is not here
     */
    public DataKey unwrap(UUID person, byte[] wrapped) {
        DataKey remembered = known.getIfPresent(person);
        if (remembered != null && remembered.isWrapped(wrapped)) {
            return remembered;
        }
        DataKey key = DataKey.of(person, wrapped, unwrapped(person, wrapped));
        known.put(person, key);
        return key;
    }

    /** The key as it was stored when it was used last. */
    public Optional<DataKey> remembered(UUID person) {
        return Optional.ofNullable(known.getIfPresent(person));
    }

    /** Remembers a key that is stored now. */
    public void remember(DataKey key) {
        known.put(key.person(), key);
    }

    public void forget(UUID person) {
        known.invalidate(person);
    }

    /** To be called where another log may hold other keys of the same people. */
    public void forgetAll() {
        known.invalidateAll();
    }

    /**
     * The same key as it is stored from now on: wrapped with the primary key.
     *
     * @throws NotOpened if it was changed, belongs to another person, or was wrapped with a key that is not here
     */
    public byte[] wrapAgain(UUID person, byte[] wrapped) {
        try {
            return wrapping.encrypt(unwrapped(person, wrapped), context(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be wrapped", e);
        }
    }

    private byte[] unwrapped(UUID person, byte[] wrapped) {
        try {
            return wrapping.decrypt(wrapped, context(person));
        } catch (GeneralSecurityException e) {
            throw new NotOpened(
                    "the data key of " + person
                            + " does not open: it was changed, or the key that wraps it is not here",
                    e);
        }
    }

    private static byte[] context(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
