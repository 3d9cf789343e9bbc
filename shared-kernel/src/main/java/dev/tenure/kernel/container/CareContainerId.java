package dev.tenure.kernel.container;

import java.util.UUID;

/** Identifies a care provider's container for ever; says nothing about whom or what it is. */
public record CareContainerId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static CareContainerId of(String text) {
        return new CareContainerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
