package dev.tenure.console.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody read a history, as the API tells it (AUD-5). */
record Reading(
        Instant at,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String reason,
        @JsonProperty("case") @Nullable String caseNumber) {}
