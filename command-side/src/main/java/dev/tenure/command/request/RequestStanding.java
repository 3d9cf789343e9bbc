package dev.tenure.command.request;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands (LEA-8).
 *
 * @param kind such as {@code leaving}
 * @param state {@code open}, {@code accepted}, {@code rejected}, {@code withdrawn} or {@code overtaken}
 * @param accountId whom it is about
 * @param madeAt when it was asked for
 * @param decidedAt when it was settled; null while it is open
 * @param reason why, as whoever settled it said
 */
public record RequestStanding(
        UUID requestId,
        String kind,
        String state,
        UUID accountId,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {
    /** How far it is. */
    enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        WITHDRAWN,
        OVERTAKEN;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
