package dev.tenure.eventstore.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing message as it lies in the database, without its content.
 *
 * @param position of the unit that decided it
 * @param takenAt when its content was wiped, null while it waits
 */
public record StoredMessage(
        UUID messageId,
        String channel,
        String template,
        UUID subject,
        Instant createdAt,
        State state,
        @Nullable Instant takenAt,
        long position) {
    /** What was wiped with its person, and not before (LEA-5). */
    static final String WITHDRAWN =
            "exists (select from events.erased e where e.person = subject and e.erased_at <= taken_at)";

    static final String COLUMNS = "message_id, channel, template, subject, created_at, state, taken_at, position, "
            + WITHDRAWN + " as withdrawn";

    /** Where a message is on its way. */
    public enum State {
        /** To be delivered; its content can be opened. */
        WAITING,
        /** Delivered or looked at; its content is wiped. */
        TAKEN,
        /** Nobody got it: the person was erased while it waited, and what it said with them. */
        WITHDRAWN;

        static State read(ResultSet row) throws SQLException {
            if (row.getString("state").equals("waiting")) {
                return WAITING;
            }
            return row.getBoolean("withdrawn") ? WITHDRAWN : TAKEN;
        }

        String condition() {
            return switch (this) {
                case WAITING -> "state = 'waiting'";
                case TAKEN -> "state = 'taken' and not " + StoredMessage.WITHDRAWN;
                case WITHDRAWN -> "state = 'taken' and " + StoredMessage.WITHDRAWN;
            };
        }
    }

    static StoredMessage read(ResultSet row) throws SQLException {
        OffsetDateTime takenAt = row.getObject("taken_at", OffsetDateTime.class);
        return new StoredMessage(
                row.getObject("message_id", UUID.class),
                row.getString("channel"),
                row.getString("template"),
                row.getObject("subject", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.read(row),
                takenAt == null ? null : takenAt.toInstant(),
                row.getLong("position"));
    }

    /** Where to go on reading after this message. */
    public Cursor cursor() {
        return new Cursor(position, messageId);
    }

    /** A place in the messages, in the order in which they were decided. */
    public record Cursor(long position, UUID messageId) {
        /** Before the first message. */
        public static final Cursor START = new Cursor(0, new UUID(0, 0));
    }
}
