package dev.tenure.command.dispatch;

import dev.tenure.kernel.actor.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, why, and how repeats of it are recognised.
 *
 * @param reason why, in the sender's words
 * @param caseNumber the case it belongs to
 * @param onBehalfOf for whom it was asked
 * @param idempotencyKey the sender's key; without one the command runs each time it is sent
 * @param request the request in a form that is equal for equal requests; only its keyed hash is kept
 * @param expectedVersion the version of the aggregate that the sender looked at (If-Match)
 */
public record CommandContext(
        Actor actor,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf,
        @Nullable String idempotencyKey,
        String request,
        @Nullable Long expectedVersion) {

    /** A context with nothing but who it is. */
    public static CommandContext of(Actor actor) {
        return new CommandContext(actor, null, null, null, null, "", null);
    }

    /** The same with a key and the request that it stands for. */
    public CommandContext withKey(@Nullable String key, String requestText) {
        return new CommandContext(actor, reason, caseNumber, onBehalfOf, key, requestText, expectedVersion);
    }

    /** The same, sent by somebody who turned out to be that. */
    public CommandContext by(Actor known) {
        return new CommandContext(known, reason, caseNumber, onBehalfOf, idempotencyKey, request, expectedVersion);
    }

    /** The same with why it is done. */
    public CommandContext because(
            @Nullable String newReason, @Nullable String newCase, @Nullable String newOnBehalfOf) {
        return new CommandContext(
                actor,
                blankToNull(newReason),
                blankToNull(newCase),
                blankToNull(newOnBehalfOf),
                idempotencyKey,
                request,
                expectedVersion);
    }

    /** The same, only for that version of the aggregate. */
    public CommandContext expecting(@Nullable Long version) {
        return new CommandContext(actor, reason, caseNumber, onBehalfOf, idempotencyKey, request, version);
    }

    /** What is recorded beside every event of the command (AUD-1). */
    public Map<String, String> metadata() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("actor", actor.id());
        data.put("role", actor.role().name());
        putIfPresent(data, "reason", reason);
        putIfPresent(data, "case", caseNumber);
        putIfPresent(data, "onBehalfOf", onBehalfOf);
        return data;
    }

    private static void putIfPresent(Map<String, String> data, String key, @Nullable String value) {
        if (value != null) {
            data.put(key, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
