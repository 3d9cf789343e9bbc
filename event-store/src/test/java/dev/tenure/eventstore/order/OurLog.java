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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

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
        return open("number " + nodes.incrementAndGet(), Limits.withPagesOf(pageSize));
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
                PostgresEventStore.Options.defaults().with(settings));
        return new OurNode(store, pool);
    }

    @Override
    public void awaitOpenAppend() {
        Awaitility.await("the slow append is at the gate")
                .until(() -> openAppend().isPresent());
    }

    /** The session whose append is open. */
    Optional<Integer> openAppend() {
        return gate.waitingFor(GATE).stream().findFirst();
    }

    /** Ends the session from the server's side. */
    void end(int session) {
        gate.run("select pg_terminate_backend(" + session + ")");
    }

    @Override
    public boolean othersWait() {
        return !gate.waitingFor(HeldLock.APPEND_LOCK).isEmpty();
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
