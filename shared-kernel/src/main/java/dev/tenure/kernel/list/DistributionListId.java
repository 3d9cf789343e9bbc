package dev.tenure.kernel.list;

import java.util.UUID;

/** Identifies a distribution list for ever; says nothing about whom or what it is for. */
public record DistributionListId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static DistributionListId of(String text) {
        return new DistributionListId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
