package dev.tenure.kernel.application;

import java.util.UUID;

/** Identifies a provider's application for ever; says nothing about whom or what it is. */
public record ApplicationId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
