package dev.tenure.benchmarks.stores;

import dev.tenure.benchmarks.commands.History;
import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A store of a certain size, and what is done with it whose cost may not grow with that. */
public final class FilledStore implements AutoCloseable {
    private static final int MANY = 32;

    private final BareStore store;
    private final StoreFilling filling;
    private final History history;
    private final EventStorageEngine engine;
    private final String size;

    private FilledStore(BareStore store, StoreFilling filling, int events) {
        this.store = store;
        this.filling = filling;
        this.size = Integer.toString(events);
        history = new History(store.store().log());
        engine = store.store().storageEngine();
    }

    /** Makes and fills it. */
    public static FilledStore create(TenureDatabase server, int events) throws SQLException {
        BareStore store = BareStore.create(server, "store_" + events);
        StoreFilling filling = new StoreFilling(store);
        filling.fill(events);
        return new FilledStore(store, filling, events);
    }

    /** The same in every store, in the same order. */
    public List<Contender> contenders() {
        return List.of(
                Contender.of("append-" + size + ".1", title("append one event"), 1, caller -> append()),
                Contender.of("append-" + size + ".32", title("append one event"), MANY, caller -> append()),
                Contender.of("load-" + size + ".1", title("load an aggregate of 20"), 1, caller -> load()),
                Contender.of("tail-" + size + ".1", title("read the last 1000"), 1, caller -> tail()));
    }

    /** Whether that contender is one of a store of this size. */
    public static boolean isOf(String contender, int size) {
        return contender.contains("-" + size + ".");
    }

    /** The contender that does the same in a store of another size. */
    public static String idLike(String contender, int size) {
        return contender.substring(0, contender.indexOf('-') + 1) + size + contender.substring(contender.indexOf('.'));
    }

    private String title(String what) {
        return what + ", " + String.format(Locale.ROOT, "%,d", Integer.parseInt(size)) + " events";
    }

    private void append() {
        UUID account = TimeOrderedIds.next();
        history.append(
                "account",
                account,
                Collections.nCopies(1, EventKind.SEALED.event(account, 0)),
                List.of(new ClaimKey("benchmark", account.toString())));
    }

    private void load() {
        List<UUID> known = filling.known();
        UUID account = known.get(ThreadLocalRandom.current().nextInt(known.size()));
        long events = engine.readEvents(account.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .count();
        if (events != StoreFilling.EVENTS_EACH) {
            throw new IllegalStateException("an aggregate of " + events + " events");
        }
    }

    private void tail() {
        PageReader.page(engine, StoreFilling.lastPage(engine.createHeadToken()));
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
