package dev.tenure.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.stored.LogToken;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OlderRevisionsIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final UUID boat = UUID.randomUUID();
    private long position;

    @BeforeEach
    void storeAnEventAsTheFirstRevisionWroteIt() {
        position = STORE.store().log().append(Boats.unit(Boats.moved(boat, 0))).position();
        STORE.execute("update events.event set revision = '1', payload = convert_to('{\"boatId\":\"" + boat
                + "\",\"port\":\"Whitby\"}', 'UTF8') where position = " + position);
    }

    @Test
    void anUpcasterRaisesThemOnEveryWayOfReading() {
        BoatMoved raised = new BoatMoved(new BoatId(boat), "Whitby");
        try (PostgresEventStore store = withUpcaster()) {
            assertThat(store.storageEngine().readEvents(boat.toString()).next().getPayload())
                    .isEqualTo(raised);
            assertThat(readAt(store).getPayload()).isEqualTo(raised);
            assertThat(store.recordedEvents().ofAggregate(boat, 0, 1))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.message().getPayload()).isEqualTo(raised);
                        assertThat(event.revision()).isEqualTo("1");
                        assertThat(event.json()).contains("port");
                    });
        }
    }

    @Test
    void withoutOneTheReaderStops() {
        assertThatThrownBy(() -> readAt(STORE.store()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("is not raised to revision 2");
    }

    private TrackedEventMessage<?> readAt(PostgresEventStore store) {
        return store.storageEngine()
                .readEvents(new LogToken(STORE.store().log().epoch(), position - 1), false)
                .findFirst()
                .orElseThrow();
    }

    private static PostgresEventStore withUpcaster() {
        return PostgresEventStore.open(
                STORE.postgres().dataSource(),
                Boats.NAMES,
                Clock.systemUTC(),
                EventStoreExtension.KEYS,
                PostgresEventStore.Options.defaults().with(new PortBecameHarbour()));
    }

    /** What the first revision called the port is the harbour. */
    private static final class PortBecameHarbour extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("boat.moved", "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType("boat.moved", "2"), JsonNode.class, json -> {
                ObjectNode renamed = ((ObjectNode) json).deepCopy();
                renamed.set("harbour", renamed.remove("port"));
                return renamed;
            });
        }
    }
}
