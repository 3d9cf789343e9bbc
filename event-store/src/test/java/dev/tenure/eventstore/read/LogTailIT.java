package dev.tenure.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.stored.LogToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogTailIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @Test
    void aReaderIsCalledForWhatItsOwnProcessAppendsAndForWhatAnotherDoes() throws Exception {
        LogTail tail = STORE.store().tail();
        AtomicInteger calls = new AtomicInteger();
        try (PostgresEventStore other = STORE.open();
                BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(tail.createHeadToken())) {
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();

            STORE.store().storageEngine().appendEvents(Boats.registered(UUID.randomUUID()));
            await("called for its own").atMost(SOON).until(() -> calls.get() >= 1 && stream.hasNextAvailable());
            stream.nextAvailable();
            int before = calls.get();

            other.storageEngine().appendEvents(Boats.registered(UUID.randomUUID()));
            await("called for the other's").atMost(SOON).until(() -> calls.get() > before && stream.hasNextAvailable());
        }
    }

    @Test
    void everyEventComesOnceAndInOrderThroughManyPages() throws Exception {
        LogTail tail = STORE.store().tail();
        long start = STORE.store().log().head();
        int events = 2_500;
        for (int i = 0; i < events / 50; i++) {
            STORE.store().storageEngine().appendEvents(fifty());
        }
        List<Long> seen = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(at(start))) {
            while (seen.size() < events) {
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
            assertThat(stream.peek()).isEmpty();
        }
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + events)
                        .boxed()
                        .toList());
    }

    private static List<? extends org.axonframework.eventhandling.EventMessage<?>> fifty() {
        return LongStream.range(0, 50)
                .mapToObj(i -> Boats.registered(UUID.randomUUID()))
                .toList();
    }

    private static LogToken at(long position) {
        return new LogToken(STORE.store().log().epoch(), position);
    }
}
