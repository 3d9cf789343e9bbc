package dev.tenure.eventstore.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/**
 * The key that seals what is about one person (AES-256-GCM). Once the wrapped key is destroyed wherever it lies, so is all
 * that was sealed with it.
 */
public final class DataKey {
    private final UUID person;
    private final byte[] wrapped;
    private final AesGcmJce aead;

    private DataKey(UUID person, byte[] wrapped, AesGcmJce aead) {
        this.person = person;
        this.wrapped = wrapped.clone();
        this.aead = aead;
    }

    static DataKey of(UUID person, byte[] wrapped, byte[] key) {
        try {
            return new DataKey(person, wrapped, new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new NotOpened("the data key of " + person + " is none", e);
        }
    }

    public UUID person() {
        return person;
    }

    /** The key sealed under a key-encryption key: what is stored. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    boolean isWrapped(byte[] stored) {
        return Arrays.equals(wrapped, stored);
    }

    /** Seals the bytes so that they open only together with the same context. */
    public byte[] seal(byte[] clear, byte[] context) {
        try {
            return aead.encrypt(clear, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens what was sealed with the same context.
     *
     * @throws NotOpened if it was changed, or sealed for another context or person
     */
    public byte[] open(byte[] sealed, byte[] context) {
        try {
            return aead.decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new NotOpened("what is sealed about " + person + " was changed or moved", e);
        }
    }
}
