package dev.tenure.console.system;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story that could not handle something, with the first of what waits for it. */
record ParkedStory(
        String id,
        String story,
        @Nullable List<String> about,
        @Nullable Instant parkedAt,
        long place,
        @Nullable String event,
        @Nullable Long position,
        @Nullable String deadline,
        @Nullable Instant happened,
        @Nullable String problem,
        @Nullable String detail,
        int attempts,
        @Nullable Instant nextAttempt,
        long waitingBehind) {}
