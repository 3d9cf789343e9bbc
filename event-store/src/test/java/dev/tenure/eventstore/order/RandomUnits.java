package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.sample.Boats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Units as many writers send them at once: of one event or several, sealed or not, on one boat or several, with berths claimed and
 * given up; some on a stale or an impossible sequence, some that the database cannot take at all.
 */
final class RandomUnits {
    private static final int BERTHS = 6;
    private static final int BUSY_BOATS = 8;
    private static final ClaimKey IMPOSSIBLE = new ClaimKey("no\0text", "x");

    private final Map<UUID, Long> next = new ConcurrentHashMap<>();
    private final List<UUID> busy = new ArrayList<>();

    private RandomUnits() {}

    /** Units on few boats and few berths, which get into each other's way. */
    static RandomUnits inEachOthersWay(Random random) {
        RandomUnits units = new RandomUnits();
        for (int i = 0; i < BUSY_BOATS; i++) {
            units.busy.add(boat(random));
        }
        return units;
    }

    /** Units each on new boats and without claims, of which nothing can be refused. */
    static RandomUnits apart() {
        return new RandomUnits();
    }

    static List<ClaimKey> berths() {
        List<ClaimKey> all = new ArrayList<>();
        for (int i = 0; i < BERTHS; i++) {
            all.add(Boats.berth("berth " + i));
        }
        return all;
    }

    AppendUnit unit(Random random) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        Map<UUID, Long> at = new HashMap<>();
        int boats = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < boats; i++) {
            moves(random, at, events);
        }
        AppendUnit unit = new AppendUnit();
        unit.events(events);
        if (busy.isEmpty()) {
            return unit;
        }
        claims(random, unit);
        if (random.nextInt(200) == 0) {
            unit.claim(IMPOSSIBLE, boat(random));
        }
        return unit;
    }

    private void moves(Random random, Map<UUID, Long> at, List<DomainEventMessage<?>> events) {
        boolean isNew = busy.isEmpty() || random.nextInt(3) == 0;
        UUID boat = isNew ? boat(random) : busy.get(random.nextInt(BUSY_BOATS));
        long sequence = at.computeIfAbsent(boat, known -> next.getOrDefault(known, 0L));
        if (!busy.isEmpty() && random.nextInt(10) == 0) {
            sequence = Math.max(0, sequence + random.nextInt(5) - 2);
        }
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 1;
        for (int i = 0; i < count; i++) {
            events.add(sequence == 0 && random.nextBoolean() ? Boats.registered(boat) : Boats.moved(boat, sequence));
            sequence++;
        }
        at.put(boat, sequence);
    }

    private static void claims(Random random, AppendUnit unit) {
        UUID boat = UUID.fromString(unit.events().get(0).getAggregateIdentifier());
        if (random.nextInt(3) == 0) {
            unit.release(berths().get(random.nextInt(BERTHS)), boat);
        }
        if (random.nextInt(3) == 0) {
            unit.claim(berths().get(random.nextInt(BERTHS)), boat);
        }
    }

    static boolean isImpossible(AppendUnit unit) {
        return unit.claims().containsKey(IMPOSSIBLE);
    }

    /** Tells what was accepted, so that the next units have a chance. */
    void accepted(AppendUnit unit) {
        unit.events().forEach(event -> {
            UUID boat = UUID.fromString(event.getAggregateIdentifier());
            if (busy.contains(boat)) {
                next.merge(boat, event.getSequenceNumber() + 1, Math::max);
            }
        });
    }

    /** What was thought of a boat may be wrong after an answer that was lost. */
    void correct(AppendUnit unit, ToLongFunction<UUID> lastSequence) {
        unit.events().forEach(event -> {
            UUID boat = UUID.fromString(event.getAggregateIdentifier());
            if (busy.contains(boat)) {
                next.put(boat, lastSequence.applyAsLong(boat) + 1);
            }
        });
    }

    private static UUID boat(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
