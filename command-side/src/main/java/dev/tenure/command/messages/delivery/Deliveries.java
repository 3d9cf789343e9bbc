package dev.tenure.command.messages.delivery;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far messages have come, for whoever looks at the outbox, and the second chance of those that were parked. */
public final class Deliveries {
    private static final String SELECT =
            "select message_id, state, tries, reason, sent_at, settled_at, not_before from command.message_delivery ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far a message has come. */
    public enum State {
        WAITING,
        /** Taken by whoever carries it; more may be heard. */
        SENT,
        /** It arrived. */
        DELIVERED,
        /** It was refused or tried too often, and waits for somebody. */
        PARKED,
        /** It is not to be sent any more. */
        WITHDRAWN;

        /** As it is stored and told. */
        public String told() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The delivery of a message.
     *
     * @param tries how often it was tried since it was decided, or since somebody had it sent again
     * @param reason why it is not through, a code
     * @param settledAt since when it has been delivered, parked or withdrawn
     * @param nextTryAt for one that waits, when it is tried next at the earliest
     */
    public record Delivery(
            UUID messageId,
            State state,
            int tries,
            @Nullable String reason,
            @Nullable Instant sentAt,
            @Nullable Instant settledAt,
            @Nullable Instant nextTryAt) {}

    /** Those of these messages that are on their way, or were. */
    public Map<UUID, Delivery> of(Collection<UUID> messages) {
        return jdbc
                .sql(SELECT + "where message_id = any (?)")
                .param(messages.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Delivery::messageId, delivery -> delivery));
    }

    /** Messages in that state, in the order in which they were decided, after that one. */
    public List<UUID> inState(State state, long position, UUID after, int limit) {
        return jdbc.sql("select message_id from command.message_delivery where state = '" + state.told()
                        + "' and (position, message_id) > (?, ?) order by position, message_id limit ?")
                .params(position, after, limit)
                .query(UUID.class)
                .list();
    }

    /**
     * Has a parked message sent again, under another reference.
     *
     * @throws Rejection {@code MESSAGE_UNKNOWN}, {@code MESSAGE_NOT_PARKED}, or {@code MESSAGE_TAKEN} if what it said is gone
     */
    public void resend(UUID messageId) {
        int changed = jdbc.sql(DeliverySql.RESEND)
                .param("message", messageId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (changed == 0) {
            Delivery delivery = of(List.of(messageId)).get(messageId);
            if (delivery == null) {
                throw new Rejection(RejectionCode.MESSAGE_UNKNOWN);
            }
            throw new Rejection(
                    delivery.state() == State.PARKED ? RejectionCode.MESSAGE_TAKEN : RejectionCode.MESSAGE_NOT_PARKED);
        }
    }

    private static Delivery read(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return new Delivery(
                row.getObject("message_id", UUID.class),
                state,
                row.getInt("tries"),
                row.getString("reason"),
                instant(row, "sent_at"),
                instant(row, "settled_at"),
                state == State.WAITING ? instant(row, "not_before") : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
