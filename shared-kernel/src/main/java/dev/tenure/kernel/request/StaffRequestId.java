package dev.tenure.kernel.request;

import java.util.UUID;

/** Identifies a request for ever; says nothing about whom it is for. */
public record StaffRequestId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static StaffRequestId of(String text) {
        return new StaffRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
