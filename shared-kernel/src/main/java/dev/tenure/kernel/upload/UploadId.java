package dev.tenure.kernel.upload;

import java.util.UUID;

/** Identifies a bulk upload for ever; says nothing about whom or what it holds. */
public record UploadId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static UploadId of(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
