package dev.tenure.console.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of people that was sent for the provider. */
record Upload(
        String uploadId,
        @Nullable String fileName,
        String state,
        @Nullable Instant receivedAt) {}
