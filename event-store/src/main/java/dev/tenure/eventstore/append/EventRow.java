package dev.tenure.eventstore.append;

import dev.tenure.eventstore.stored.StoredPayload;
import java.util.UUID;

/** An event as it is inserted, all but its position. */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
record EventRow(
        String aggregateType,
        UUID aggregateId,
        long sequence,
        UUID eventId,
        String name,
        String revision,
        long occurredAt,
        StoredPayload payload,
        byte[] metadata) {}
