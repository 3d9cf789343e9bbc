package dev.tenure.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.append.AppendConflict.ClaimHeld;
import dev.tenure.eventstore.axon.Boat.Move;
import dev.tenure.eventstore.axon.Boat.Register;
import dev.tenure.eventstore.read.PostgresEventStorageEngine;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.BoatEvent.BoatRegistered;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.stored.LogToken;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AxonEndToEndIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final PostgresEventStorageEngine engine = STORE.store().storageEngine();
    private final EmbeddedEventStore eventStore =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway commands =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final BoatId boat = new BoatId(UUID.randomUUID());

    @BeforeEach
    void subscribe() {
        EventSourcingRepository<Boat> repository = EventSourcingRepository.builder(Boat.class)
                .eventStore(eventStore)
                .build();
        AggregateAnnotationCommandHandler.<Boat>builder()
                .aggregateType(Boat.class)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    @AfterEach
    void shutDown() {
        eventStore.shutDown();
    }

    @Test
    void aCommandWritesItsWholeUnitAndTheAggregateIsLoadedFromIt() {
        UUID message = UUID.randomUUID();
        long before = STORE.store().log().head();

        commands.sendAndWait(new Register(boat, "quay 1", message, "key " + boat));
        commands.sendAndWait(new Move(boat, "Whitby"));

        assertThat(eventStore.readEvents(boat.toString()).asStream().map(event -> event.getPayload()))
                .hasExactlyElementsOfTypes(BoatRegistered.class, BoatMoved.class);
        assertThat(STORE.store().claims().holderOf(Boats.berth("quay 1"))).contains(boat.value());
        assertThat(STORE.store().outgoingMessages().open(message)).isPresent();
        assertThat(STORE.store().answers().find("key " + boat).orElseThrow().position())
                .isEqualTo(before + 1);
    }

    @Test
    void aConflictReachesTheCallerAndNothingIsWritten() {
        commands.sendAndWait(new Register(boat, "quay 2", UUID.randomUUID(), "first " + boat));
        BoatId other = new BoatId(UUID.randomUUID());
        UUID message = UUID.randomUUID();

        assertThatThrownBy(() -> commands.sendAndWait(new Register(other, "quay 2", message, "second " + boat)))
                .isInstanceOf(ClaimHeld.class);

        assertThat(engine.lastSequenceNumberFor(other.toString())).isEmpty();
        assertThat(STORE.store().outgoingMessages().find(message)).isEmpty();
        assertThat(STORE.store().answers().find("second " + boat)).isEmpty();
        assertThatThrownBy(() -> commands.sendAndWait(new Move(other, "Whitby")))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    @Test
    void aUnitOfWorkAppendsOnce() {
        DefaultUnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("any"));
        try {
            engine.appendEvents(Boats.registered(boat.value()));

            assertThatThrownBy(() -> engine.appendEvents(Boats.moved(boat.value(), 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has appended its events");
            assertThat(engine.lastSequenceNumberFor(boat.toString())).contains(0L);
        } finally {
            unitOfWork.rollback();
        }
    }

    @Test
    void outsideAUnitOfWorkEventsMakeAUnitOfTheirOwn() {
        eventStore.publish(List.of(Boats.registered(boat.value()), Boats.moved(boat.value(), 1)));

        assertThat(engine.lastSequenceNumberFor(boat.toString())).contains(1L);
    }

    @Test
    void eventsOfNoAggregateAreRefused() {
        assertThatThrownBy(() -> eventStore.publish(GenericEventMessage.asEventMessage("a rumour")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only an aggregate's events are stored");
    }

    @Test
    void anUnknownAggregateHasNoEvents() {
        assertThat(engine.lastSequenceNumberFor(boat.toString())).isEmpty();
        assertThat(engine.readEvents(boat.toString()).hasNext()).isFalse();
        assertThat(engine.readEvents("no UUID").hasNext()).isFalse();
    }

    @Test
    void tokensStandForPositions() {
        long before = STORE.store().log().head();
        eventStore.publish(List.of(Boats.registered(boat.value()), Boats.moved(boat.value(), 1)));

        assertThat(engine.createTailToken()).isEqualTo(LogToken.START);
        assertThat(engine.createHeadToken()).isEqualTo(at(before + 2));
        assertThat(engine.createTokenAt(Boats.NOON.minusSeconds(1))).isEqualTo(at(0));
        assertThat(engine.createTokenAt(Boats.NOON.plusSeconds(900_000_000))).isEqualTo(engine.createHeadToken());
        assertThat(readAfter(at(before))).containsExactly(before + 1, before + 2);
        assertThat(readAfter(engine.createHeadToken())).isEmpty();
    }

    private static LogToken at(long position) {
        return new LogToken(STORE.store().log().epoch(), position);
    }

    private List<Long> readAfter(TrackingToken token) {
        return engine.readEvents(token, false)
                .map(TrackedEventMessage::trackingToken)
                .map(read -> read.position().orElseThrow())
                .collect(Collectors.toList());
    }
}
