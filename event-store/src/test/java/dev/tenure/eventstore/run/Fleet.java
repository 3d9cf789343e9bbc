package dev.tenure.eventstore.run;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.Boats;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Boats whose events come one after the other, each boat's in their order. */
record Fleet(List<UUID> boats) {
    static Fleet of(int boats) {
        return new Fleet(Stream.generate(UUID::randomUUID).limit(boats).toList());
    }

    /** Appends that many events of each boat in one unit a round; the first round registers them. */
    Fleet sail(PostgresEventStore store, int from, int to) {
        for (int round = from; round < to; round++) {
            AppendUnit unit = new AppendUnit();
            int sequence = round;
            unit.events(boats.stream()
                    .map(boat -> sequence == 0 ? Boats.registered(boat) : Boats.moved(boat, sequence))
                    .toList());
            store.log().append(unit);
        }
        return this;
    }

    UUID boat(int number) {
        return boats.get(number);
    }

    /** What a logbook says of a boat whose events all came once and in order. */
    static List<String> inOrder(int events) {
        return new ArrayList<>(
                LongStream.range(0, events).mapToObj(Long::toString).toList());
    }
}
