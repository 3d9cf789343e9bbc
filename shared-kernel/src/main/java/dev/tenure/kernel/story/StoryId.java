package dev.tenure.kernel.story;

import java.util.UUID;

/** One run of a process, such as the onboarding of one provider; says nothing about whose. */
public record StoryId(UUID value) {
    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static StoryId of(String text) {
        return new StoryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
