package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.Concurrently;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random units of eight writers in two processes on few boats and few berths: what was accepted must be allowed one after
 * another in the order of positions, and end in what the database says.
 */
class RandomInterleavingIT {
    private static final int WRITERS = 8;
    private static final int UNITS = 150;
    private static final List<UUID> BOATS =
            IntStream.rangeClosed(1, 6).mapToObj(i -> new UUID(7, i)).collect(Collectors.toList());

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    private record Accepted(long position, AppendUnit unit) {}

    @Test
    void whatIsAcceptedIsAllowedInTheOrderOfPositions() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("random interleaving with seed " + seed);
        try (PostgresEventStore other = STORE.open()) {
            List<Object> outcomes = Concurrently.run(
                    WRITERS, i -> () -> write(i % 2 == 0 ? STORE.store() : other, new Random(seed + i)));
            assertThat(outcomes).as("seed %d", seed).containsOnly("done");
        }

        Map<UUID, Long> versions = new HashMap<>();
        Map<ClaimKey, UUID> holders = new HashMap<>();
        List<Accepted> inOrder = new ArrayList<>(accepted);
        inOrder.sort(Comparator.comparingLong(Accepted::position));
        inOrder.forEach(one -> replay(one.unit(), versions, holders));

        assertThat(inOrder).hasSizeGreaterThan(50).hasSize(WRITERS * UNITS - refused.get());
        assertThat(STORE.store().log().head())
                .isEqualTo(inOrder.stream()
                        .mapToLong(one -> one.unit().events().size())
                        .sum());
        assertThat(STORE.store().claims().holdersOf(berths())).isEqualTo(holders);
        BOATS.forEach(boat -> assertThat(lastSequence(boat)).isEqualTo(versions.getOrDefault(boat, -1L)));
    }

    private String write(PostgresEventStore store, Random random) {
        for (int i = 0; i < UNITS; i++) {
            AppendUnit unit = randomUnit(random);
            try {
                accepted.add(new Accepted(store.log().append(unit).position(), unit));
            } catch (AppendConflict lost) {
                refused.incrementAndGet();
            }
        }
        return "done";
    }

    private static AppendUnit randomUnit(Random random) {
        UUID boat = BOATS.get(random.nextInt(BOATS.size()));
        long next = lastSequence(boat) + 1;
        AppendUnit unit = random.nextBoolean()
                ? Boats.unit(Boats.moved(boat, next))
                : Boats.unit(Boats.moved(boat, next), Boats.moved(boat, next + 1));
        if (random.nextInt(3) > 0) {
            unit.release(berths().get(random.nextInt(4)), boat);
        }
        if (random.nextInt(3) > 0) {
            unit.claim(berths().get(random.nextInt(4)), boat);
        }
        return unit;
    }

    private static void replay(AppendUnit unit, Map<UUID, Long> versions, Map<ClaimKey, UUID> holders) {
        unit.events().forEach(event -> {
            UUID boat = UUID.fromString(event.getAggregateIdentifier());
            assertThat(event.getSequenceNumber()).isEqualTo(versions.getOrDefault(boat, -1L) + 1);
            versions.put(boat, event.getSequenceNumber());
        });
        unit.releases().forEach((key, holder) -> holders.remove(key, holder));
        unit.claims().forEach((key, holder) -> {
            assertThat(holders.getOrDefault(key, holder)).isEqualTo(holder);
            holders.put(key, holder);
        });
    }

    private static List<ClaimKey> berths() {
        return List.of(Boats.berth("1"), Boats.berth("2"), Boats.berth("3"), Boats.berth("4"));
    }

    private static long lastSequence(UUID boat) {
        return STORE.store()
                .storageEngine()
                .lastSequenceNumberFor(boat.toString())
                .orElse(-1L);
    }
}
