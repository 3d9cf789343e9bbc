package dev.tenure.eventstore.append;

import dev.tenure.eventstore.EventStoreSettings;
import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.EventPrivacy;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event log on PostgreSQL. A committer makes all units that wait durable in one transaction; with one waiting it goes at
 * once. There is one committer for each process: with two, groups are smaller, and what each costs by itself is not shared
 * by as many. A unit that conflicts fails alone.
 */
public final class GroupCommitter implements EventLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitter.class);

    private final EventStoreSettings settings;
    private final UnitEncoder encoder;
    private final AppendQueue queue;
    private final Committer committer;
    private final Keyring keyring;
    private final Queries queries;
    private volatile AppendListener listener = (units, events, took) -> {};

    private volatile ErasureWatch erasures = ErasureWatch.NOBODY;
    private volatile long epoch;
    private volatile Runnable newEpoch = () -> {};

    /** How events are written. */
    public record Form(OwnedNamesSerializer serializer, EventPrivacy privacy, Keys keys) {}

    /** Starts the committer; it connects with its first unit and keeps that connection. */
    public GroupCommitter(DataSource dataSource, Form form, Clock clock, EventStoreSettings settings) {
        this.settings = settings;
        this.keyring = new Keyring(form.keys().dataKeys(), dataSource);
        this.encoder = new UnitEncoder(
                new EventEncoder(form.serializer(), form.privacy(), keyring),
                form.serializer().mapper(),
                form.keys().sealer(),
                form.keys().keyedHash());
        this.queue = new AppendQueue(settings);
        this.queries = new Queries(dataSource);
        CommitterSession session = new CommitterSession(dataSource, settings);
        GroupSender sender = new GroupSender(session, settings.outcomeLimit(), clock, this::entered);
        this.committer = new Committer(queue, session, sender, this::tell);
        committer.start();
    }

    @Override
    public Appended append(AppendUnit unit) {
        if (unit.isAppended()) {
            throw new IllegalStateException("the unit is appended already");
        }
        if (!unit.erased().isEmpty()) {
            erasures.before();
        }
        Set<UUID> known = new HashSet<>();
        while (true) {
            try {
                return append(encoder.encode(unit, known));
            } catch (KeyChanged changed) {
                keyring.forget(changed.person());
                if (!known.add(changed.person())) {
                    throw new AppendConflict.StaleAggregate(changed.person());
                }
            }
        }
    }

    private Appended append(EncodedUnit unit) {
        WaitingUnit waiting = new WaitingUnit(unit);
        queue.add(waiting);
        Appended appended = waiting.await(settings.waitLimit());
        keyring.appended(unit);
        if (!unit.erased().isEmpty()) {
            erasures.durable(unit.erased());
        }
        return appended;
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

    @Override
    public long epoch() {
        return epoch;
    }

    /** Has that run too whenever the log turns out to be on another server than before: what was read of it may be gone. */
    public synchronized void onNewEpoch(Runnable told) {
        Runnable earlier = newEpoch;
        newEpoch = () -> {
            earlier.run();
            told.run();
        };
    }

    /** Has that one, and no other, look on where people are erased. */
    public void watchErasures(ErasureWatch watch) {
        erasures = watch;
    }

    private void tell(int units, List<String> events, Duration took) {
        listener.appended(units, events, took);
    }

    private synchronized void entered(long present) {
        long before = epoch;
        if (before != 0 && before != present) {
            LOG.warn(
                    "The event log is on another server, in epoch {} after {}: what was read before is read anew.",
                    present,
                    before);
            keyring.forgetAll();
            newEpoch.run();
        }
        epoch = present;
    }

    /** Whether units are taken. */
    public boolean isOpen() {
        return committer.isAlive();
    }

    /** How many units wait for their turn. */
    public int waiting() {
        return queue.size();
    }

    /** Appends what waits, refuses what comes after, and ends. */
    @Override
    public void close() {
        queue.close();
        committer.awaitEnd(settings.waitLimit());
        if (committer.isAlive()) {
            LOG.warn("the database does not answer: units that wait are told so, the committer is left behind");
        }
        queue.drain().stream()
                .filter(WaitingUnit::take)
                .forEach(unit -> unit.fail(Committer.unavailable(new SQLException("closed"))));
    }
}
