package dev.tenure.eventstore.sealing;

/** A keyed hash (HMAC-SHA-256): equal for equal input, telling nothing without the key, which never rotates. */
public interface KeyedHash {
    /**
     * The 32-byte hash of the value within its purpose, so that equal values of two purposes differ.
     */
    byte[] of(String purpose, String value);
}
