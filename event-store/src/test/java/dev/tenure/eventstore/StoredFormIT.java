package dev.tenure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.StoredMessage;
import dev.tenure.eventstore.read.StoredMessage.Cursor;
import dev.tenure.eventstore.read.StoredMessage.State;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredFormIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final UUID boat = UUID.randomUUID();

    @Test
    void whatIsReadEqualsWhatWasPublished() {
        DomainEventMessage<?> event = Boats.registered(boat);
        STORE.store().log().append(Boats.unit(event));

        RecordedEvent recorded = onlyEvent();

        assertThat(recorded.message().getPayload()).isEqualTo(event.getPayload());
        assertThat(recorded.message().getMetaData()).isEqualTo(event.getMetaData());
        assertThat(recorded.message().getTimestamp()).isEqualTo(event.getTimestamp());
        assertThat(recorded.message().getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(recorded.message().getType()).isEqualTo("boat");
        assertThat(recorded.name()).isEqualTo("boat.registered");
        assertThat(recorded.revision()).isEqualTo("1");
        assertThat(recorded.json()).contains(Boats.SKIPPER);
    }

    @Test
    void instantsAreCutToMicroseconds() {
        Instant fine = Instant.parse("2026-07-01T23:59:59.123456789Z");
        DomainEventMessage<?> event = new GenericDomainEventMessage<>(
                "boat",
                boat.toString(),
                0,
                new BoatMoved(new BoatId(boat), "Whitby"),
                Map.of(),
                UUID.randomUUID().toString(),
                fine);

        STORE.store().log().append(Boats.unit(event));

        assertThat(onlyEvent().message().getTimestamp()).isEqualTo(Instant.parse("2026-07-01T23:59:59.123456Z"));
    }

    @Test
    void thePersonalComponentLiesSealedInAColumnOfItsOwn() {
        STORE.store().log().append(Boats.unit(Boats.registered(boat), Boats.moved(boat, 1)));

        assertThat(texts("personal is not null and person = aggregate_id")).containsExactly("t", "f");
        assertThat(texts("convert_from(payload, 'UTF8')")).noneMatch(json -> json.contains(Boats.SKIPPER));
        assertThat(STORE.texts("select payload::text from events.event_json where aggregate_id = '" + boat + "'"))
                .hasSize(2)
                .noneMatch(json -> json.contains(Boats.SKIPPER));
        assertThat(STORE.texts(
                        "select metadata ->> 'actor' from events.event_json where aggregate_id = '" + boat + "'"))
                .containsOnly("harbour-master");
    }

    @Test
    @Rule("REG-5")
    void noColumnTellsAClassNameOrWhatIsSealedOrHashed() {
        UUID message = UUID.randomUUID();
        AppendUnit unit = Boats.unit(Boats.registered(boat), Boats.moved(boat, 1));
        unit.claim(Boats.berth("+447700900999"), boat);
        unit.advance(Boats.berth("jonathan.winterbourne"), 3);
        unit.send(Boats.message(message));
        unit.answer(Boats.answer("caller-key-7", "{\"ok\":true}"));
        STORE.store().log().append(unit);

        List<String> columns = STORE.texts("select format('%I.%I.%I', table_schema, table_name, column_name)"
                + " from information_schema.columns where table_schema = 'events' and table_name <> 'schema_history'");

        assertThat(columns).hasSizeGreaterThan(40);
        assertThat(columns)
                .allSatisfy(column -> assertThat(everythingIn(column))
                        .doesNotContain("dev.tenure", "org.axonframework", "java.")
                        .doesNotContain("+447700900999", "jonathan.winterbourne", "caller-key-7")
                        .doesNotContain("s3cr3t-w0rd", "+447700900123", Boats.SKIPPER));
    }

    @Test
    void messagesAreListedWithoutTheirContentAndOpenedWhileTheyWait() {
        AppendUnit unit = new AppendUnit();
        List<UUID> ids = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
        ids.forEach(id -> unit.send(Boats.message(id)));
        STORE.store().log().append(unit);
        AppendUnit taking = new AppendUnit();
        taking.take(ids.get(1));
        STORE.store().log().append(taking);

        StoredMessage first = messages(Cursor.START).get(0);
        assertThat(messages(first.cursor()))
                .first()
                .extracting(StoredMessage::messageId)
                .isEqualTo(ids.get(2));
        assertThat(STORE.store().outgoingMessages().about(first.subject(), Cursor.START, 10))
                .containsExactly(first);
        StoredMessage taken = STORE.store().outgoingMessages().find(ids.get(1)).orElseThrow();
        assertThat(taken.state()).isEqualTo(State.TAKEN);
        assertThat(taken.takenAt()).isEqualTo(Boats.NOON);
        assertThat(STORE.store().outgoingMessages().open(ids.get(1))).isEmpty();
        assertThat(STORE.store().outgoingMessages().open(ids.get(0)).orElseThrow())
                .hasSize(2);
    }

    @Test
    void aSealedMessageMovedToAnotherRowDoesNotOpen() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        AppendUnit unit = new AppendUnit();
        unit.send(Boats.message(one));
        unit.send(Boats.message(other));
        STORE.store().log().append(unit);
        STORE.execute("update events.outgoing_message set sealed = (select sealed from events.outgoing_message"
                + " where message_id = '" + one + "') where message_id = '" + other + "'");

        assertThatThrownBy(() -> STORE.store().outgoingMessages().open(other))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void metadataThatIsNoTextIsRefused() {
        long head = STORE.store().log().head();
        DomainEventMessage<?> event = Boats.registered(boat).andMetaData(Map.of("count", 1));

        assertThatThrownBy(() -> STORE.store().log().append(Boats.unit(event)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count");
        assertThat(STORE.store().log().head()).isEqualTo(head);
    }

    private RecordedEvent onlyEvent() {
        List<RecordedEvent> events = STORE.store().recordedEvents().ofAggregate(boat, 0, 10);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static List<StoredMessage> messages(Cursor after) {
        return STORE.store().outgoingMessages().inState(State.WAITING, after, 10);
    }

    private List<String> texts(String expression) {
        return STORE.texts(
                "select " + expression + " from events.event where aggregate_id = '" + boat + "' order by sequence");
    }

    private static String everythingIn(String column) {
        String table = column.substring(0, column.lastIndexOf('.'));
        String name = column.substring(column.lastIndexOf('.') + 1);
        return String.join(
                "\n",
                STORE.texts("select case pg_typeof(" + name + ")::text when 'bytea' then encode((" + name
                        + "::text)::bytea, 'escape') else " + name + "::text end from " + table + " where " + name
                        + " is not null"));
    }
}
