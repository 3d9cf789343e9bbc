package dev.tenure.console.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One step of a history as the API tells it (AUD-1). */
record Step(
        long sequence,
        long position,
        Instant at,
        String event,
        String told,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable List<String> changed) {}
