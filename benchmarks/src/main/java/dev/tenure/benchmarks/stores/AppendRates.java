package dev.tenure.benchmarks.stores;

import dev.tenure.benchmarks.commands.History;
import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.kernel.TenureEvent;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Units of one kind of event into a store of their own, and pages of them out again. */
public final class AppendRates implements AutoCloseable {
    private static final int MANY = 32;
    private static final int FEW = 8;
    private static final int LARGEST = 100;
    private static final List<Integer> SHARED_SIZES = List.of(25, LARGEST);
    private static final int UNITS_TO_READ = 200;

    private final EventKind kind;
    private final BareStore store;
    private final History history;
    private final PageReader pages;
    private final int padding;
    private final int bytesPerEvent;

    private AppendRates(EventKind kind, BareStore store) {
        this.kind = kind;
        this.store = store;
        history = new History(store.store().log());
        pages = new PageReader(store.store().storageEngine(), UNITS_TO_READ * LARGEST);
        JsonMapper json = store.store().serializer().mapper();
        bytesPerEvent = size(json, EventKind.SEALED);
        padding = bytesPerEvent - size(json, EventKind.PLAIN);
    }

    private static int size(JsonMapper json, EventKind kind) {
        return json.writeValueAsBytes(kind.event(new UUID(0, 0), 0)).length;
    }

    /** Makes the store, with some events to read. */
    public static AppendRates open(TenureDatabase server, EventKind kind) throws SQLException {
        AppendRates rates = new AppendRates(kind, BareStore.create(server, "units_" + kind.id()));
        for (int unit = 0; unit < UNITS_TO_READ; unit++) {
            rates.append(LARGEST);
        }
        return rates;
    }

    /** Without metadata. */
    public int bytesPerEvent() {
        return bytesPerEvent;
    }

    public List<Contender> contenders() {
        List<Grown> grown = Stream.generate(Grown::new).limit(MANY).toList();
        Contender more = Contender.of(
                kind.id() + "-more." + MANY,
                "units of 1, more of the same people, " + kind.id(),
                MANY,
                caller -> more(grown.get(caller)));
        Contender single = append(1, MANY);
        Contender read = new Contender(
                kind.id() + "-read.1", "read, " + kind.id(), 1, units -> {}, caller -> pages.next(), PageReader.EVENTS);
        return Stream.of(Stream.of(single, more), SHARED_SIZES.stream().map(size -> append(size, FEW)), Stream.of(read))
                .flatMap(some -> some)
                .toList();
    }

    private Contender append(int events, int callers) {
        String title = "units of " + events + ", new people, " + kind.id();
        return new Contender(
                kind.id() + "-" + events + "." + callers,
                title,
                callers,
                units -> {},
                caller -> append(events),
                events);
    }

    /** An aggregate of one caller's. */
    private static final class Grown {
        private final UUID id = TimeOrderedIds.next();
        private long events;
    }

    private void more(Grown aggregate) {
        TenureEvent event = kind.event(aggregate.id, padding);
        history.append(kind.aggregateType(), aggregate.id, aggregate.events++, List.of(event), List.of());
    }

    private void append(int events) {
        UUID aggregate = TimeOrderedIds.next();
        TenureEvent event = kind.event(aggregate, padding);
        history.append(kind.aggregateType(), aggregate, Collections.nCopies(events, event), List.of());
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
