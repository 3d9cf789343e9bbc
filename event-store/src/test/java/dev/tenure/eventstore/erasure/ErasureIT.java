package dev.tenure.eventstore.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.Appended;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatRegistered;
import dev.tenure.eventstore.sample.BoatEvent.Skipper;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.Concurrently;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sealing.NotOpened;
import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.eventstore.stored.LogToken;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Once an erasure is durable nothing that is read shows the person, and nothing more is written about them. */
class ErasureIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final UUID boat = UUID.randomUUID();

    @Test
    @Rule("LEA-5")
    void noReadThatStartsLaterShowsTheErasedPersonInAnyProcess() {
        STORE.store().log().append(Boats.unit(Boats.registered(boat), Boats.moved(boat, 1)));
        try (PostgresEventStore another = STORE.open();
                PostgresEventStore cold = STORE.open()) {
            assertThat(everything(another)).contains(Boats.SKIPPER);

            erase(boat);

            for (PostgresEventStore each : List.of(STORE.store(), another, cold)) {
                assertThat(everything(each)).isNotEmpty().doesNotContain(Boats.SKIPPER);
                assertThat(payloads(each)).first().isInstanceOfSatisfying(ErasedEvent.class, erased -> {
                    assertThat(erased.name()).isEqualTo("boat.registered");
                    assertThat(erased.plain()).contains(boat.toString());
                });
                // what says nothing about the person is read as before
                assertThat(payloads(each).get(1)).isEqualTo(Boats.moved(boat, 1).getPayload());
            }
        }
    }

    @Test
    @Rule("LEA-5")
    void nothingMoreIsWrittenAboutTheErasedPersonNotEvenByAProcessThatRemembersTheKey() {
        STORE.store().log().append(Boats.unit(Boats.registered(boat)));
        try (PostgresEventStore warm = STORE.open();
                PostgresEventStore cold = STORE.open()) {
            warm.log().append(Boats.unit(about(boat, 1)));
            assertThat(everything(warm)).contains(Boats.SKIPPER);

            erase(boat);

            for (PostgresEventStore each : List.of(STORE.store(), warm, cold)) {
                assertThatThrownBy(() -> each.log().append(Boats.unit(about(boat, 2))))
                        .isInstanceOfSatisfying(
                                AppendConflict.PersonErased.class,
                                conflict -> assertThat(conflict.person()).isEqualTo(boat));
            }
            STORE.store().log().append(Boats.unit(Boats.moved(boat, 2)));
        }
        assertThat(STORE.number("select count(*) from events.data_key where person = '" + boat + "'"))
                .isZero();
    }

    @Test
    @Rule("LEA-5")
    void anAppendThatRacesAnErasureComesBeforeItOrIsRefused() throws InterruptedException {
        try (PostgresEventStore other = STORE.open()) {
            for (int round = 0; round < 20; round++) {
                UUID person = UUID.randomUUID();
                STORE.store().log().append(Boats.unit(Boats.registered(person)));
                other.recordedEvents().ofAggregate(person, 0, 10);

                List<Object> outcomes = Concurrently.run(
                        2,
                        thread -> thread == 0
                                ? () -> erase(person)
                                : () -> other.log().append(Boats.unit(about(person, 1))));

                assertThat(outcomes.get(0)).isInstanceOf(Appended.class);
                assertThat(outcomes.get(1)).isInstanceOfAny(Appended.class, AppendConflict.PersonErased.class);
                assertThat(texts(other, person)).doesNotContain(Boats.SKIPPER);
                assertThat(texts(STORE.store(), person)).doesNotContain(Boats.SKIPPER);
            }
        }
    }

    @Test
    void whatWasReadBeforeMayBeReadToItsEnd() {
        STORE.store().log().append(Boats.unit(Boats.registered(boat)));
        try (Stream<? extends DomainEventMessage<?>> page =
                STORE.store().storageEngine().readEvents(boat.toString()).asStream()) {
            List<? extends DomainEventMessage<?>> begun = page.toList();

            erase(boat);

            assertThat(begun)
                    .hasSize(1)
                    .first()
                    .satisfies(event -> assertThat(event.getPayload()).isInstanceOf(BoatRegistered.class));
        }
    }

    @Test
    @Rule("LEA-5")
    void messagesThatWaitForTheErasedPersonAreWipedAndNobodyElses() {
        UUID mine = UUID.randomUUID();
        UUID others = UUID.randomUUID();
        AppendUnit unit = Boats.unit(Boats.registered(boat));
        unit.send(new OutgoingMessage(mine, "text", "welcome", boat, Boats.NOON, Map.of("to", "+447700900321")));
        unit.send(Boats.message(others));
        STORE.store().log().append(unit);

        erase(boat);

        assertThat(STORE.store().outgoingMessages().open(mine)).isEmpty();
        assertThat(STORE.store().outgoingMessages().open(others)).isPresent();
        assertThat(STORE.number("select count(sealed) from events.outgoing_message where message_id = '" + mine + "'"))
                .isZero();
    }

    @Test
    void erasingTwiceOrSomebodyUnknownChangesNothing() {
        STORE.store().log().append(Boats.unit(Boats.registered(boat)));

        erase(boat);
        String first = STORE.texts(
                        "select position || ' ' || erased_at from events.erased where person = '" + boat + "'")
                .get(0);
        erase(boat);
        erase(UUID.randomUUID());

        assertThat(STORE.texts("select position || ' ' || erased_at from events.erased where person = '" + boat + "'"))
                .containsExactly(first);
        assertThat(texts(STORE.store(), boat)).doesNotContain(Boats.SKIPPER);
    }

    @Test
    void aLostKeyIsNoErasure() {
        STORE.store().log().append(Boats.unit(Boats.registered(boat)));
        String kept = STORE.texts("select encode(wrapped, 'hex') from events.data_key where person = '" + boat + "'")
                .get(0);
        STORE.execute("delete from events.data_key where person = '" + boat + "'");

        assertThatThrownBy(() -> STORE.store().recordedEvents().ofAggregate(boat, 0, 10))
                .isInstanceOf(NotOpened.class)
                .hasMessageContaining(boat.toString())
                .hasMessageContaining("is lost");

        STORE.execute("insert into events.data_key values ('" + boat + "', decode('" + kept + "', 'hex'))");
        assertThat(texts(STORE.store(), boat)).contains(Boats.SKIPPER);
    }

    private static Appended erase(UUID person) {
        AppendUnit unit = new AppendUnit();
        unit.erase(person);
        return STORE.store().log().append(unit);
    }

    private static DomainEventMessage<?> about(UUID person, long sequence) {
        return Boats.event(
                person, sequence, new BoatRegistered(new BoatId(person), null, Boats.NOON, new Skipper(Boats.SKIPPER)));
    }

    /** Everything that the store tells about this test's boat, by each of its ways to read. */
    private String everything(PostgresEventStore store) {
        long position = store.recordedEvents().ofAggregate(boat, 0, 1).get(0).position();
        LogToken before = new LogToken(STORE.store().log().epoch(), position - 1);
        StringBuilder all = new StringBuilder(texts(store, boat));
        store.recordedEvents().ofAggregates(List.of(boat)).forEach(event -> all.append(text(event)));
        try (Stream<? extends EventMessage<?>> page = store.storageEngine().readEvents(before, false)) {
            page.limit(2).map(Message::getPayload).forEach(all::append);
        }
        return all.toString();
    }

    private List<Object> payloads(PostgresEventStore store) {
        return store.storageEngine()
                .readEvents(boat.toString())
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }

    private static String texts(PostgresEventStore store, UUID person) {
        StringBuilder all = new StringBuilder();
        store.recordedEvents().ofAggregate(person, 0, 10).forEach(event -> all.append(text(event)));
        store.storageEngine().readEvents(person.toString()).asStream().forEach(event -> all.append(event.getPayload()));
        return all.toString();
    }

    private static String text(RecordedEvent event) {
        return event.json() + event.message().getPayload() + event.message().getMetaData();
    }
}
