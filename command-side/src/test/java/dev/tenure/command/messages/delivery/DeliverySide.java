package dev.tenure.command.messages.delivery;

import dev.tenure.command.CommandSide;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Messages on a real database and what delivers them, one step at a time. */
public final class DeliverySide implements AutoCloseable {
    public static final DeliverySettings SETTINGS =
            new DeliverySettings(4, Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofHours(72), 2);

    private static final AtomicLong NEXT = new AtomicLong(0x0190_0000_0000_7000L);

    private final CommandSide side;

    public DeliverySide(PostgresExtension postgres) {
        this(CommandSide.deciding(postgres));
        side.jdbc().sql("truncate command.message_delivery").update();
        side.jdbc().sql("delete from events.outgoing_message").update();
    }

    /** On one that is there already, with all that waits there. */
    public DeliverySide(CommandSide side) {
        this.side = side;
    }

    public CommandSide side() {
        return side;
    }

    public SettableClock clock() {
        return side.clock();
    }

    public MessageDelivery through(Adapters adapters) {
        Contents contents =
                new Contents(side.store().outgoingMessages(), side.store().log());
        return new MessageDelivery(new DeliveryQueue(side.jdbc()), contents, adapters, SETTINGS, clock());
    }

    public Confirming confirming(Adapters adapters) {
        return new Confirming(side.jdbc(), adapters, SETTINGS, clock());
    }

    public Deliveries deliveries() {
        return new Deliveries(side.jdbc(), clock());
    }

    /** Decides an e-mail with a log-in name. */
    public UUID email(UUID subject, String to) {
        return message(
                "email",
                "log-in-name",
                subject,
                Map.of(
                        "to",
                        to,
                        "name",
                        "Zoë Ash",
                        "address",
                        to,
                        "help",
                        "careadmin@nhs.net",
                        "telephone",
                        "0333 200 1133"));
    }

    /** Decides a text message with a temporary password. */
    public UUID text(UUID subject, String to) {
        return message(
                "text",
                "temporary-password",
                subject,
                Map.of("to", to, "password", "kela-vimo-7", "until", "12:00 on 15 May 2018"));
    }

    private UUID message(String channel, String template, UUID subject, Map<String, String> content) {
        AppendUnit unit = new AppendUnit();
        // as real ones: later ids are greater
        UUID id = new UUID(NEXT.incrementAndGet(), UUID.randomUUID().getLeastSignificantBits());
        unit.send(new OutgoingMessage(id, channel, template, subject, clock().instant(), content));
        side.store().log().append(unit);
        return id;
    }

    public void erase(UUID person) {
        AppendUnit unit = new AppendUnit();
        unit.erase(person);
        side.store().log().append(unit);
    }

    public Deliveries.Delivery delivery(UUID message) {
        Deliveries.Delivery found = deliveries().of(List.of(message)).get(message);
        if (found == null) {
            throw new AssertionError("nobody has taken note of message " + message);
        }
        return found;
    }

    /** Whether what it says can still be opened. */
    public boolean isThere(UUID message) {
        return side.store().outgoingMessages().open(message).isPresent();
    }

    /** Time passes on the server's own clock: whoever held a lease holds none. */
    public void endLeases() {
        side.jdbc()
                .sql("update command.message_delivery set leased_until = clock_timestamp() - interval '1 second'"
                        + " where leased_until is not null")
                .update();
    }

    @Override
    public void close() {
        side.close();
    }
}
