package dev.tenure.console.outbox;

import org.jspecify.annotations.Nullable;

/** A message in full. */
record Shown(
        String messageId,
        String channel,
        String to,
        @Nullable String subjectLine,
        String text) {}
