package dev.tenure.eventstore.sample;

import static dev.tenure.eventstore.sample.Boats.berth;
import static dev.tenure.eventstore.sample.Boats.moved;
import static dev.tenure.eventstore.sample.Boats.registered;
import static dev.tenure.eventstore.sample.Boats.unit;

import dev.tenure.eventstore.append.AppendUnit;
import java.util.List;
import java.util.UUID;

/**
 * A short log with some of everything: eleven events of three boats in seven links, claims taken and freed, a person erased.
 * It can be put back as it was after somebody meddled with it.
 */
public final class SampleLog {
    public static final UUID ONE = new UUID(1, 1);
    public static final UUID TWO = new UUID(2, 2);
    public static final UUID ERASED = new UUID(3, 3);
    public static final long HEAD = 11;

    private static final List<String> TABLES =
            List.of("event", "link", "epoch", "outcome", "data_key", "erased", "claim");

    private final EventStoreExtension store;

    public SampleLog(EventStoreExtension store) {
        this.store = store;
    }

    /** To be called once. */
    public void write() {
        append(unit(registered(ONE)), "first berth", ONE); // 1
        append(unit(registered(TWO), moved(TWO, 1)), "second berth", TWO); // 2, 3
        append(unit(moved(ONE, 1), moved(ONE, 2), moved(ONE, 3))); // 4 to 6
        append(unit(registered(ERASED))); // 7
        store.execute(
                "create schema saved; create table saved.erased_key as select * from events.data_key where person = '"
                        + ERASED + "'");
        AppendUnit erasing = unit(moved(ERASED, 1)); // 8
        erasing.erase(ERASED);
        append(erasing);
        AppendUnit moving = unit(moved(TWO, 2)); // 9
        moving.release(berth("second berth"), TWO);
        append(moving, "third berth", TWO);
        append(unit(moved(ONE, 4), moved(ONE, 5))); // 10, 11
        TABLES.forEach(table -> store.execute("create table saved." + table + " as select * from events." + table));
    }

    /** Puts everything back. */
    public void restore() {
        TABLES.forEach(table -> store.execute(
                "truncate events." + table + "; insert into events." + table + " select * from saved." + table));
    }

    /** Empties the store, as a new one is. */
    public void empty() {
        TABLES.forEach(table -> store.execute("truncate events." + table));
    }

    private void append(AppendUnit unit, String claim, UUID holder) {
        unit.claim(berth(claim), holder);
        append(unit);
    }

    private void append(AppendUnit unit) {
        store.store().log().append(unit);
    }
}
