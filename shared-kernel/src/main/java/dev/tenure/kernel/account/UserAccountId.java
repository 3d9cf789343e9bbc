package dev.tenure.kernel.account;

import java.util.UUID;

/** Identifies an account for ever; says nothing about whom or what it is. */
public record UserAccountId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static UserAccountId of(String text) {
        return new UserAccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
