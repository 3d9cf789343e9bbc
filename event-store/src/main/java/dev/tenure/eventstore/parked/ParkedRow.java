package dev.tenure.eventstore.parked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A parked event's row, without the event. */
record ParkedRow(
        String sequenceId,
        long position,
        @Nullable String cause,
        @Nullable String message,
        Instant parkedAt,
        Instant touchedAt,
        int attempts) {
    static final String COLUMNS = "sequence_id, position, cause, message, parked_at, touched_at, attempts";

    static ParkedRow read(ResultSet row) throws SQLException {
        return new ParkedRow(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7));
    }
}
