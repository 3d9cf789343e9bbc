package dev.tenure.eventstore.sample;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.eventstore.append.StoredAnswer;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.BoatEvent.BoatRegistered;
import dev.tenure.eventstore.sample.BoatEvent.Skipper;
import dev.tenure.eventstore.stored.StoredNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events and units about boats. */
public final class Boats {
    public static final StoredNames NAMES =
            new StoredNames(Map.of("boat.registered", BoatRegistered.class, "boat.moved", BoatMoved.class));
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    public static final String SKIPPER = "Jonathan Winterbourne";

    private Boats() {}

    public static DomainEventMessage<BoatEvent> registered(UUID boat) {
        return event(boat, 0, new BoatRegistered(new BoatId(boat), null, NOON, new Skipper(SKIPPER)));
    }

    public static DomainEventMessage<BoatEvent> moved(UUID boat, long sequence) {
        return event(boat, sequence, new BoatMoved(new BoatId(boat), "harbour " + sequence));
    }

    public static DomainEventMessage<BoatEvent> event(UUID boat, long sequence, BoatEvent payload) {
        return new GenericDomainEventMessage<>(
                "boat", boat.toString(), sequence, payload, Map.of("actor", "harbour-master"), id(), NOON);
    }

    public static AppendUnit unit(DomainEventMessage<?>... events) {
        AppendUnit unit = new AppendUnit();
        unit.events(List.of(events));
        return unit;
    }

    public static AppendUnit newBoat() {
        return unit(registered(UUID.randomUUID()));
    }

    public static ClaimKey berth(String value) {
        return new ClaimKey("berth", value);
    }

    public static Supplier<StoredAnswer> answer(String key, String body) {
        return () -> new StoredAnswer(key, "abc123", body, null, 0, 0, NOON);
    }

    public static OutgoingMessage message(UUID id) {
        return new OutgoingMessage(
                id, "text", "welcome", UUID.randomUUID(), NOON, Map.of("to", "+447700900123", "code", "s3cr3t-w0rd"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
