package dev.tenure.query.deadlines;

import dev.tenure.query.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Where in the list a deadline stands; unique, so that the next page goes on exactly there. */
record DeadlinePlace(Instant due, String kind, UUID subject, int daysBefore) {
    /** Values of a cursor, the list's name included. */
    static final int SIZE = 5;

    static DeadlinePlace read(Cursor cursor) {
        return new DeadlinePlace(
                Instant.parse(cursor.get(1)),
                cursor.get(2),
                UUID.fromString(cursor.get(3)),
                Integer.parseInt(cursor.get(4)));
    }

    static DeadlinePlace read(ResultSet row) throws SQLException {
        return new DeadlinePlace(
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("deadline_kind"),
                row.getObject("subject_id", UUID.class),
                row.getInt("days_before"));
    }

    Cursor cursor(String list) {
        return Cursor.of(list, due, kind, subject, daysBefore);
    }
}
