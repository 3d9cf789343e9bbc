package dev.tenure.console.system;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step that a story could not get done. */
record ParkedCommand(
        String storyId,
        String step,
        String process,
        String name,
        @Nullable Instant createdAt,
        int attempts,
        @Nullable String problem,
        @Nullable String detail) {}
