package dev.tenure.eventstore.append;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command was answered, kept under its idempotency key so that a repeat is told the same and does nothing.
 *
 * @param key caller and idempotency key, as one text
 * @param requestHash SHA-256 of the command asked for, in hexadecimal: the same key with another request is refused
 * @param body the answer as JSON, without secrets and without personal data
 * @param aggregateId the aggregate whose version is told, if one is
 * @param version that aggregate's version after the command
 * @param position the log's position after the command; known once appended
 */
public record StoredAnswer(
        String key,
        String requestHash,
        String body,
        @Nullable UUID aggregateId,
        long version,
        long position,
        Instant answeredAt) {}
