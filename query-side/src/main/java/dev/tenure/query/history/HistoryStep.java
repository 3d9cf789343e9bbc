package dev.tenure.query.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of a history (AUD-1): what happened, who did it and why, and the state before and after.
 *
 * @param sequence its place among the thing's own events, from 0
 * @param position its place in the whole log, from 1
 * @param told the event in a plain sentence
 * @param onBehalfOf for whom the actor did it, where that was somebody else
 * @param command the command that caused it
 * @param trace the trace of the request that all of it goes back to
 * @param before null for the first step; where a person was erased, {@value Blanks#MARK} stands in place of what was about them
 * @param after the same, once it has happened
 * @param changed the parts of the state that differ
 * @param data the event as recorded, secrets withheld
 */
public record HistoryStep(
        long sequence,
        long position,
        Instant at,
        String event,
        String revision,
        String told,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable String command,
        @Nullable String commandId,
        @Nullable String trace,
        @Nullable JsonNode before,
        JsonNode after,
        List<String> changed,
        JsonNode data) {}
