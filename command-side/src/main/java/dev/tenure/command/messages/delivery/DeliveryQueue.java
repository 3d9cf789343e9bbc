package dev.tenure.command.messages.delivery;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The messages on their way, in {@code command.message_delivery}: leased by whoever sends them, one of each person at a time,
 * in the order in which they were decided. What is noted under a lease that has gone to somebody else changes nothing.
 */
public final class DeliveryQueue {
    private final JdbcClient jdbc;

    public DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes note of messages decided since; returns how many, that many at most. */
    int enrol(Set<String> channels, int most) {
        return jdbc.sql(DeliverySql.ENROL)
                .param("channels", channels.toArray(String[]::new))
                .param("most", most)
                .update();
    }

    /** The next message that is due, if there is one whose person has no other on its way. */
    Optional<Leased> lease(Set<String> channels, Instant now) {
        UUID lease = UUID.randomUUID();
        long since = System.nanoTime();
        return jdbc.sql(DeliverySql.LEASE)
                .param("channels", channels.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("lease", lease)
                .param("seconds", Leased.FOR.toSeconds())
                .query((row, number) -> new Leased(
                        new Reference(row.getObject("message_id", UUID.class), row.getInt("round")),
                        row.getString("channel"),
                        row.getObject("subject", UUID.class),
                        row.getString("template"),
                        row.getInt("tries"),
                        row.getBoolean("gone"),
                        lease,
                        since))
                .optional();
    }

    /** It was taken, and nothing more is heard of it. */
    boolean sentForGood(Leased leased, @Nullable String carrierId, Instant now) {
        return sent(leased, carrierId, now, now, now);
    }

    /** It was taken; what became of it is asked at that time, unless it is told before. */
    boolean sent(Leased leased, @Nullable String carrierId, Instant now, Instant ask) {
        return sent(leased, carrierId, now, ask, null);
    }

    private boolean sent(
            Leased leased, @Nullable String carrierId, Instant now, Instant ask, @Nullable Instant settled) {
        return note(leased, DeliverySql.SENT, now)
                        .param("carrier", carrierId, Types.VARCHAR)
                        .param("ask", Timestamp.from(ask))
                        .param("settled", settled == null ? null : Timestamp.from(settled), Types.TIMESTAMP)
                        .param("wipe", settled != null)
                        .update()
                == 1;
    }

    boolean later(Leased leased, String reason, Instant next) {
        return note(leased, DeliverySql.LATER)
                        .param("next", Timestamp.from(next))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean park(Leased leased, String reason, Instant now) {
        return note(leased, DeliverySql.PARK, now).param("reason", reason).update() == 1;
    }

    /** It will not be sent, and what it says goes. */
    boolean withdraw(Leased leased, String reason, Instant now) {
        return note(leased, DeliverySql.WITHDRAW, now).param("reason", reason).update() == 1;
    }

    private StatementSpec note(Leased leased, String sql, Instant now) {
        return note(leased, sql).param("now", Timestamp.from(now));
    }

    private StatementSpec note(Leased leased, String sql) {
        return jdbc.sql(sql).param("message", leased.messageId()).param("lease", leased.lease());
    }

    /** Messages whose content has to go and may still be there, after a crash in between for one. */
    List<UUID> toWipe(int most) {
        return jdbc.sql("select message_id from command.message_delivery where wipe order by message_id limit ?")
                .param(most)
                .query(UUID.class)
                .list();
    }

    void wiped(Collection<UUID> messages) {
        jdbc.sql("update command.message_delivery set wipe = false where wipe and message_id = any (?)")
                .param(messages.toArray(UUID[]::new))
                .update();
    }
}
