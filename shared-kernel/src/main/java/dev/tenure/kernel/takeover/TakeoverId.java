package dev.tenure.kernel.takeover;

import java.util.UUID;

/** A whole home being taken over by another provider; says nothing about which. */
public record TakeoverId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static TakeoverId of(String text) {
        return new TakeoverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
