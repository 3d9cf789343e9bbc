package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.Concurrently;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderWithoutHolesIT {
    private static final int WRITERS = 16;
    private static final int UNITS = 40;
    private static final int EVENTS = WRITERS * UNITS * 2;

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @Test
    void aReaderSeesEveryEventOnceAndInOrderWhateverCommitsBesideIt() throws Exception {
        try (PostgresEventStore other = STORE.open();
                Connection foreign = STORE.postgres().dataSource().getConnection();
                Statement statement = foreign.createStatement()) {
            foreign.setAutoCommit(false);
            statement.execute("create temp table held as select pg_current_xact_id()::text");
            CompletableFuture<List<TrackedEventMessage<?>>> reader =
                    CompletableFuture.supplyAsync(() -> readAll(STORE.store()));

            List<Object> fates = Concurrently.run(WRITERS, i -> () -> write(i % 2 == 0 ? STORE.store() : other));

            assertThat(fates).containsOnly("written");
            assertThat(positions(reader.join()))
                    .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().collect(Collectors.toList()));
            assertThatAggregatesAreInOrder(reader.join());
            foreign.rollback();
        }
    }

    private static String write(PostgresEventStore store) {
        for (int i = 0; i < UNITS; i++) {
            UUID boat = UUID.randomUUID();
            store.log().append(Boats.unit(Boats.registered(boat)));
            store.log().append(Boats.unit(Boats.moved(boat, 1)));
        }
        return "written";
    }

    private static List<TrackedEventMessage<?>> readAll(PostgresEventStore store) {
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        TrackingToken token = store.storageEngine().createTailToken();
        while (seen.size() < EVENTS) {
            store.storageEngine().readEvents(token, false).forEach(seen::add);
            token = seen.isEmpty() ? token : seen.get(seen.size() - 1).trackingToken();
        }
        return seen;
    }

    private static List<Long> positions(List<TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> event.trackingToken().position().orElseThrow())
                .collect(Collectors.toList());
    }

    private static void assertThatAggregatesAreInOrder(List<TrackedEventMessage<?>> events) {
        Map<String, Long> last = new HashMap<>();
        for (TrackedEventMessage<?> event : events) {
            DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
            long before = last.getOrDefault(domain.getAggregateIdentifier(), -1L);
            assertThat(domain.getSequenceNumber()).isEqualTo(before + 1);
            last.put(domain.getAggregateIdentifier(), domain.getSequenceNumber());
        }
        assertThat(last).hasSize(WRITERS * UNITS);
    }
}
