package dev.tenure.console.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a history in plain English.
 *
 * @param by who did it, in which role
 */
public record Told(
        Instant at,
        String sentence,
        String by,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf,
        List<Change> changes) {
    /** What differs after the step. */
    public record Change(String what, @Nullable String before, String after) {}
}
