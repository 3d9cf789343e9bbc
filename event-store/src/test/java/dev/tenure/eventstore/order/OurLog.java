package dev.tenure.eventstore.order;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.eventstore.EventStoreSettings;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.HeldLock;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** This log, by its public seams. A trigger makes the appends of a slow process wait when their rows are written. */
class OurLog implements Contender {
    private static final String SLOW = "slow";
    private static final long GATE = 4711;
    private static final String WAITING = "create or replace function public.wait_at_the_gate() returns trigger"
            + " language plpgsql as $$ begin if current_setting('application_name') = '" + NodePool.NODE + SLOW
            + "' then"
            + " perform pg_advisory_xact_lock_shared(" + GATE + "); end if; return null; end $$";
    private static final String TRIGGER = "create or replace trigger gate after insert on events.event"
            + " for each statement execute function public.wait_at_the_gate()";

    private final NodePool database;
    private final AtomicInteger nodes = new AtomicInteger();
    private final Sql gate;

    OurLog(NodePool database) {
        this.database = database;
        this.gate = database.session("gate");
    }

    /** A process with everything of the store. */
    record OurNode(PostgresEventStore store, HikariDataSource pool) implements Node {
        @Override
        public void append(AppendUnit unit) {
            store.log().append(unit);
        }

        @Override
        public EventStorageEngine engine() {
            return store.storageEngine();
        }

        @Override
        public void close() {
            store.close();
            pool.close();
        }
    }

    @Override
    public OurNode open(int pageSize) {
        return open("number " + nodes.incrementAndGet(), settings(pageSize));
    }

    @Override
    public OurNode openSlow() {
        return openSlow(EventStoreSettings.defaults());
    }

    OurNode openSlow(EventStoreSettings settings) {
        gate.run(WAITING, TRIGGER, "select pg_advisory_lock(" + GATE + ")");
        return open(SLOW, settings);
    }

    private OurNode open(String name, EventStoreSettings settings) {
        HikariDataSource pool = database.open(name);
        PostgresEventStore store = PostgresEventStore.open(
                pool,
                Boats.NAMES,
                Clock.systemUTC(),
                EventStoreExtension.KEYS,
                new PostgresEventStore.Options(settings, NoOpEventUpcaster.INSTANCE));
        return new OurNode(store, pool);
    }

    private static EventStoreSettings settings(int pageSize) {
        EventStoreSettings usual = EventStoreSettings.defaults();
        return new EventStoreSettings(
                pageSize,
                usual.groupUnits(),
                usual.groupEvents(),
                usual.queueCapacity(),
                usual.waitLimit(),
                usual.statementTimeout(),
                usual.idleTimeout(),
                usual.socketTimeout(),
                usual.outcomeLimit());
    }

    @Override
    public void awaitOpenAppend() {
        Awaitility.await("the slow append is at the gate").until(this::hasOpenAppend);
    }

    boolean hasOpenAppend() {
        return gate.isWaitedFor(GATE);
    }

    @Override
    public boolean othersWait() {
        return gate.isWaitedFor(HeldLock.APPEND_LOCK);
    }

    /** Ends the session whose append is open, from the server's side. */
    void endOpenAppend() {
        gate.run("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and application_name = '" + NodePool.NODE + SLOW + "' and wait_event_type = 'Lock'");
    }

    @Override
    public void release() {
        gate.run("select pg_advisory_unlock(" + GATE + ")");
    }

    @Override
    public List<Logged> committedAfter(long position) {
        try (Sql sql = database.session("truth")) {
            sql.run("begin", "select pg_advisory_xact_lock(" + HeldLock.APPEND_LOCK + ")");
            return sql.list(
                    row -> new Logged(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)),
                    "select position, event_id, aggregate_id, sequence from events.event where position > " + position
                            + " order by position");
        }
    }

    @Override
    public void close() {
        gate.close();
    }
}
