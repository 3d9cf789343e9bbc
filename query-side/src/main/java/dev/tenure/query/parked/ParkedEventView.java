package dev.tenure.query.parked;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a slice could not handle, with the later ones of the same thing waiting behind it.
 *
 * @param id slice and position, as {@code directory:812}
 * @param about the id of the account, container, mailbox or application that it happened to
 * @param event its stored name, or null where it cannot be read
 * @param cause what went wrong, as a kind
 * @param attempts how often it was tried again
 * @param waitingBehind later events of the same thing, kept in order
 */
public record ParkedEventView(
        String id,
        String slice,
        long position,
        @Nullable String event,
        String about,
        @Nullable String cause,
        @Nullable String message,
        Instant parkedAt,
        Instant lastTriedAt,
        int attempts,
        long waitingBehind,
        String retry) {}
