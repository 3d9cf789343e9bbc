package dev.tenure.command.messages.delivery;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes what became of messages that were taken: as the other side tells it, as often as it likes and in any order, or as it
 * answers when asked, since word may get lost. After long silence the content is wiped, and the message stays as sent.
 */
public final class Confirming {
    static final Duration FIRST_ASKED_AFTER = Duration.ofMinutes(30);
    static final Duration ASKED_EVERY = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(Confirming.class);
    private static final int SOME = 100;

    private final JdbcClient jdbc;
    private final Adapters adapters;
    private final DeliverySettings settings;
    private final Clock clock;

    public Confirming(JdbcClient jdbc, Adapters adapters, DeliverySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.adapters = adapters;
        this.settings = settings;
        this.clock = clock;
    }

    private record Unconfirmed(
            Reference reference, String channel, @Nullable String carrierId, Instant sentAt) {}

    /** Notes the receipt; what is known already, or of no message of ours, changes nothing. */
    public void received(Reference reference, Receipt receipt) {
        boolean delivered = receipt == Receipt.DELIVERED;
        JdbcClient.StatementSpec statement = jdbc.sql(delivered ? DeliverySql.DELIVERED : DeliverySql.UNDELIVERED)
                .param("message", reference.messageId())
                .param("round", reference.round())
                .param("now", Timestamp.from(clock.instant()));
        int changed = (delivered ? statement : statement.param("reason", receipt.name())).update();
        if (changed == 1 && !delivered) {
            LOG.error("Message {} is parked: {}.", reference.messageId(), receipt);
        }
    }

    /** Asks about messages that nothing was heard of for a while; returns how many were looked at. */
    public int askDue() {
        Instant now = clock.instant();
        List<Unconfirmed> due = jdbc.sql("""
                        with due as materialized (
                            select message_id from command.message_delivery
                             where state = 'sent' and settled_at is null and not_before <= :now
                             order by not_before limit :some for update skip locked)
                        update command.message_delivery d set not_before = :next
                          from due where d.message_id = due.message_id
                        returning d.message_id, d.round, d.channel, d.carrier_id, d.sent_at""")
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(ASKED_EVERY)))
                .param("some", SOME)
                .query((row, number) -> new Unconfirmed(
                        new Reference(row.getObject("message_id", UUID.class), row.getInt("round")),
                        row.getString("channel"),
                        row.getString("carrier_id"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
        due.forEach(message -> ask(message, now));
        return due.size();
    }

    private void ask(Unconfirmed message, Instant now) {
        Optional<Receipt> receipt = Optional.ofNullable(message.carrierId())
                .flatMap(id -> adapters.of(message.channel()).flatMap(adapter -> adapter.ask(id)));
        if (receipt.isPresent()) {
            received(message.reference(), receipt.get());
        } else if (!message.sentAt().plus(settings.unconfirmedFor()).isAfter(now)) {
            giveUp(message.reference(), now);
        }
    }

    private void giveUp(Reference reference, Instant now) {
        jdbc.sql("update command.message_delivery set settled_at = :now, reason = :reason, wipe = true"
                        + " where message_id = :message and round = :round and state = 'sent' and settled_at is null")
                .param("message", reference.messageId())
                .param("round", reference.round())
                .param("now", Timestamp.from(now))
                .param("reason", "UNCONFIRMED", Types.VARCHAR)
                .update();
    }
}
