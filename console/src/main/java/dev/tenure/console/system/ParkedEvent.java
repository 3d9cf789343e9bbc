package dev.tenure.console.system;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that a slice could not handle. */
record ParkedEvent(
        String id,
        String slice,
        long position,
        @Nullable String event,
        @Nullable String about,
        @Nullable String cause,
        @Nullable String message,
        @Nullable Instant parkedAt,
        int attempts,
        long waitingBehind) {}
