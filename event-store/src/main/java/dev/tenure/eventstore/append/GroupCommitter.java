package dev.tenure.eventstore.append;

import dev.tenure.eventstore.EventStoreSettings;
import dev.tenure.eventstore.append.GroupTransaction.Fate;
import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Sealer;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event log on PostgreSQL. A thread of its own makes all units that wait durable in one transaction; with one waiting
 * it goes at once. A unit that conflicts fails alone.
 */
public final class GroupCommitter implements EventLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitter.class);

    private final EventStoreSettings settings;
    private final UnitEncoder encoder;
    private final AppendQueue queue;
    private final GroupTransaction transaction;
    private final CommitterSession session;
    private final Queries queries;
    private final Thread thread;
    private volatile AppendListener listener = (units, events, took) -> {};

    /** Starts the committer; it connects with its first unit and keeps that connection. */
    public GroupCommitter(
            DataSource dataSource,
            OwnedNamesSerializer serializer,
            Sealer sealer,
            KeyedHash hashes,
            Clock clock,
            EventStoreSettings settings) {
        this.settings = settings;
        this.encoder = new UnitEncoder(serializer, sealer, hashes);
        this.queue = new AppendQueue(settings);
        this.session = new CommitterSession(dataSource, settings);
        this.transaction = new GroupTransaction(session, new CommitOutcome(session, settings.outcomeLimit()), clock);
        this.queries = new Queries(dataSource);
        this.thread = new Thread(this::run, "event-log-committer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Appended append(AppendUnit unit) {
        if (unit.isAppended()) {
            throw new IllegalStateException("the unit is appended already");
        }
        WaitingUnit waiting = new WaitingUnit(encoder.encode(unit));
        queue.add(waiting);
        return waiting.await(settings.waitLimit());
    }

    @Override
    public long head() {
        return queries.first(row -> row.getLong(1), "select last_position from events.head")
                .orElseThrow(() -> new IllegalStateException("events.head is empty"));
    }

    /** Tells that listener, and no other, of what is appended from now on. */
    public void onAppended(AppendListener told) {
        listener = told;
    }

    /** Whether units are taken. */
    public boolean isOpen() {
        return thread.isAlive();
    }

    /** How many units wait for their turn. */
    public int waiting() {
        return queue.size();
    }

    /** Appends what waits, refuses what comes after, and ends. */
    @Override
    public void close() {
        queue.close();
        try {
            thread.join(settings.waitLimit().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("the database does not answer: units that wait are told so, the committer is left behind");
        }
        queue.drain().stream()
                .filter(WaitingUnit::take)
                .forEach(unit -> unit.fail(unavailable(new SQLException("closed"))));
    }

    private void run() {
        try {
            List<WaitingUnit> group = queue.nextGroup();
            while (!group.isEmpty()) {
                append(group);
                group = queue.nextGroup();
            }
        } catch (InterruptedException e) {
            LOG.warn("the committer was interrupted and ends; units that wait will be refused");
            queue.close();
        } finally {
            session.close();
        }
    }

    private void append(List<WaitingUnit> group) {
        try {
            long begun = System.nanoTime();
            List<Fate> fates =
                    transaction.append(group.stream().map(WaitingUnit::unit).collect(Collectors.toList()));
            tellListener(group, fates, Duration.ofNanos(System.nanoTime() - begun));
            for (int i = 0; i < group.size(); i++) {
                group.get(i).tell(fates.get(i));
            }
        } catch (SQLException e) {
            failed(group, e);
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "a group of {} units failed in a way that was not thought of; the next is tried", group.size(), e);
            group.forEach(unit -> unit.fail(new IllegalStateException("the unit could not be appended", e)));
        }
    }

    private void tellListener(List<WaitingUnit> group, List<Fate> fates, Duration took) {
        int units = 0;
        List<String> events = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (fates.get(i).appended() != null) {
                units++;
                group.get(i).unit().events().forEach(event -> events.add(event.name()));
            }
        }
        if (units > 0) {
            listener.appended(units, events, took);
        }
    }

    private void failed(List<WaitingUnit> group, SQLException e) {
        if (!SqlStates.isRefusal(e)) {
            LOG.warn("{} units were not appended, the committer connects anew: {}", group.size(), e.getMessage());
            group.forEach(unit -> unit.fail(unavailable(e)));
        } else if (group.size() > 1) {
            group.forEach(unit -> append(List.of(unit)));
        } else {
            group.get(0).fail(new IllegalStateException("the database refused the unit", e));
        }
    }

    private static LogUnavailable unavailable(SQLException e) {
        return new LogUnavailable("the database could not be asked", e);
    }
}
