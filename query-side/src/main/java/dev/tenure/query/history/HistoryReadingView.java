package dev.tenure.query.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read a history (AUD-5).
 *
 * @param sequence the how manieth reading it was, from 0
 * @param position its place in the whole log
 * @param reason why, in their words; erased with the person whose history it is
 */
public record HistoryReadingView(
        long sequence,
        long position,
        Instant at,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String reason,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable String trace) {}
