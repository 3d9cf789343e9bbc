package dev.tenure.kernel.mailbox;

import java.util.UUID;

/** Identifies a shared mailbox for ever; says nothing about whom or what it is. */
public record SharedMailboxId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static SharedMailboxId of(String text) {
        return new SharedMailboxId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
