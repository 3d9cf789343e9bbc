package dev.tenure.eventstore.append;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, all but its position.
 *
 * @param occurredAt in microseconds since 1970
 * @param person whose data key seals the personal part, null where there is none
 * @param plain canonical JSON without the personal component
 * @param personal sealed, null where there is none
 * @param claims the claims that its unit takes and frees, with the last event of the unit only
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
public record EventRow(
        String aggregateType,
        UUID aggregateId,
        long sequence,
        UUID eventId,
        String name,
        String revision,
        long occurredAt,
        @Nullable UUID person,
        byte[] plain,
        byte @Nullable [] personal,
        byte[] metadata,
        byte @Nullable [] claims) {

    EventRow withClaims(byte @Nullable [] changes) {
        return new EventRow(
                aggregateType,
                aggregateId,
                sequence,
                eventId,
                name,
                revision,
                occurredAt,
                person,
                plain,
                personal,
                metadata,
                changes);
    }
}
