package dev.tenure.eventstore.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.stored.LogToken;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParkedEventsIT {
    private static final String SNIPPET = EventStoreExtension.resource("/db/snippets/parked_event.sql");

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final ConnectionProvider connections =
            () -> STORE.postgres().dataSource().getConnection();
    private final ParkedEvents parked = STORE.store().parkedEvents("readmodel", "directory", connections);
    private final UUID boat = UUID.randomUUID();

    @BeforeAll
    static void createTable() {
        STORE.execute("create schema readmodel");
        STORE.execute("set search_path to readmodel; " + SNIPPET + "; reset search_path");
    }

    @BeforeEach
    void clear() {
        parked.clear();
    }

    @Test
    void aParkedEventIsReadAgainFromTheLog() {
        TrackedEventMessage<?> event = publish(0);

        park(event, new IllegalStateException("dev.tenure.Secret says no\nDetail: Key (name)=(" + Boats.SKIPPER + ")"));

        DeadLetter<? extends EventMessage<?>> letter = letters().get(0);
        assertThat(letter.message().getPayload()).isEqualTo(event.getPayload());
        assertThat(letter.message().getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(letter.cause().orElseThrow().type()).isEqualTo("IllegalStateException");
        assertThat(letter.cause().orElseThrow().message()).isEqualTo("Secret says no");
        assertThat(letter.enqueuedAt()).isEqualTo(Boats.NOON);
        assertThat(STORE.texts("select p::text from readmodel.parked_event p").get(0))
                .doesNotContain("dev.tenure")
                .doesNotContain(Boats.SKIPPER);
    }

    @Test
    void laterEventsOfTheSameSequenceGoBehindIt() {
        park(publish(0), new IllegalStateException("no"));
        TrackedEventMessage<?> later = publish(1);

        assertThat(parked.enqueueIfPresent(boat.toString(), () -> new GenericDeadLetter<>(boat.toString(), later)))
                .isTrue();
        assertThat(parked.enqueueIfPresent("another", () -> new GenericDeadLetter<>("another", later)))
                .isFalse();

        assertThat(letters())
                .extracting(letter -> letter.message().getIdentifier())
                .endsWith(later.getIdentifier());
        assertThat(letters().get(1).cause()).isEmpty();
        assertThat(parked.size()).isEqualTo(2);
        assertThat(parked.sequenceSize(boat.toString())).isEqualTo(2);
        assertThat(parked.amountOfSequences()).isEqualTo(1);
        assertThat(parked.deadLetters()).hasSize(1);
        assertThat(parked.isFull(boat.toString())).isFalse();
    }

    @Test
    void aSequenceThatIsHandledIsEmptiedInOrder() {
        park(publish(0), new IllegalStateException("no"));
        park(publish(1), new IllegalStateException("no"));
        List<Object> handled = new ArrayList<>();

        boolean done = parked.process(letter -> true, letter -> {
            handled.add(letter.message().getPayload());
            return Decisions.evict();
        });

        assertThat(done).isTrue();
        assertThat(handled).hasSize(2);
        assertThat(parked.contains(boat.toString())).isFalse();
        assertThat(parked.process(letter -> true, letter -> Decisions.evict())).isFalse();
    }

    @Test
    void anEventThatFailsAgainKeepsItsPlaceAndCountsTheAttempt() {
        park(publish(0), new IllegalStateException("no"));
        park(publish(1), new IllegalStateException("no"));

        boolean done =
                parked.process(letter -> true, letter -> Decisions.requeue(new IllegalArgumentException("still no")));

        assertThat(done).isFalse();
        assertThat(parked.size()).isEqualTo(2);
        assertThat(letters().get(0).cause().orElseThrow().message()).isEqualTo("still no");
        assertThat(letters().get(0).diagnostics().get(ParkedEvents.ATTEMPTS)).isEqualTo(1);
    }

    @Test
    void aSequenceThatSomebodyElseProcessesIsLeftToThem() throws SQLException {
        park(publish(0), new IllegalStateException("no"));
        try (Connection connection = STORE.postgres().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            ParkedEvents first = STORE.store().parkedEvents("readmodel", "directory", within(connection));

            first.process(letter -> true, letter -> {
                assertThat(parked.process(any -> true, any -> Decisions.evict()))
                        .isFalse();
                return Decisions.evict();
            });
            connection.rollback();
        }
        assertThat(parked.size()).isEqualTo(1);
    }

    @Test
    void parkingCommitsWithTheProcessorsTransactionOrNotAtAll() throws SQLException {
        TrackedEventMessage<?> event = publish(0);
        try (Connection connection = STORE.postgres().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            ParkedEvents within = STORE.store().parkedEvents("readmodel", "directory", within(connection));
            within.enqueue(boat.toString(), new GenericDeadLetter<>(boat.toString(), event));
            assertThat(within.contains(boat.toString())).isTrue();
            connection.rollback();
        }
        assertThat(parked.contains(boat.toString())).isFalse();
    }

    @Test
    void groupsDoNotSeeEachOthersEvents() {
        park(publish(0), new IllegalStateException("no"));

        assertThat(STORE.store()
                        .parkedEvents("readmodel", "redirects", connections)
                        .size())
                .isZero();
    }

    @Test
    void whatIsNotParkedCannotBeRequeued() {
        DeadLetter<EventMessage<?>> letter = new GenericDeadLetter<>(boat.toString(), publish(0));

        assertThatThrownBy(() -> parked.requeue(letter, same -> same)).isInstanceOf(NoSuchDeadLetterException.class);
    }

    @Test
    void onlyEventsOfTheLogAreParked() {
        DeadLetter<EventMessage<?>> letter =
                new GenericDeadLetter<>("rumours", GenericEventMessage.asEventMessage("a rumour"));

        assertThatThrownBy(() -> parked.enqueue("rumours", letter)).isInstanceOf(IllegalArgumentException.class);
        assertThat(parked.size()).isZero();
    }

    private TrackedEventMessage<?> publish(long sequence) {
        long position = STORE.store()
                .log()
                .append(Boats.unit(sequence == 0 ? Boats.registered(boat) : Boats.moved(boat, sequence)))
                .position();
        return STORE.store()
                .storageEngine()
                .readEvents(new LogToken(STORE.store().log().epoch(), position - 1), false)
                .findFirst()
                .orElseThrow();
    }

    private void park(TrackedEventMessage<?> event, Throwable cause) {
        parked.enqueue(boat.toString(), new GenericDeadLetter<>(boat.toString(), event, cause));
    }

    private List<DeadLetter<? extends EventMessage<?>>> letters() {
        List<DeadLetter<? extends EventMessage<?>>> all = new ArrayList<>();
        parked.deadLetterSequence(boat.toString()).forEach(all::add);
        return all;
    }

    private static ConnectionProvider within(Connection connection) {
        return () -> ConnectionWrapperFactory.wrap(connection, new NoOpCloseHandler());
    }
}
