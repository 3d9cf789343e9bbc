package dev.tenure.console.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody read a history, in plain English (AUD-5). */
public record Read(
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String caseNumber) {}
