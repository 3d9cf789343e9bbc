package dev.tenure.command.process;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A small saga. */
final class Story {
    @JsonProperty
    private final String chapter;

    Story(@JsonProperty("chapter") String chapter) {
        this.chapter = chapter;
    }

    String chapter() {
        return chapter;
    }
}
