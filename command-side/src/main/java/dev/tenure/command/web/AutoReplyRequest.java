package dev.tenure.command.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An automatic reply (SMB-5).
 *
 * @param text what is answered; an empty one switches it off
 * @param from an instant such as {@code 2026-12-24T17:00:00Z}; left out, it begins at once
 * @param until likewise; left out, it has no end
 */
public record AutoReplyRequest(
        @Nullable String text,
        @Nullable String from,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {
    private static final int TEXT_LENGTH = 4000;

    /** What was read of it. */
    public record Reply(@Nullable Instant from, @Nullable Instant until, String text) {}

    /** Reads it, naming everything that is wrong at once. */
    public Reply read() {
        Fields fields = new Fields();
        String wording = fields.lines("/text", text, TEXT_LENGTH);
        Instant begin = fields.instant("/from", from);
        Instant end = fields.instant("/until", until);
        if (begin != null && end != null && !end.isAfter(begin)) {
            fields.problem("/until", "NOT_AFTER_FROM", "Let it end after it begins.");
        }
        if (wording.isEmpty() && (from != null || until != null)) {
            fields.problem(
                    "/text", "REQUIRED", "Say what is answered; to switch it off leave out from and until, too.");
        }
        fields.throwIfAny();
        return new Reply(begin, end, wording);
    }

    /** Why it is set. */
    public Why why() {
        return new Why(reason, caseNumber, onBehalfOf);
    }
}
