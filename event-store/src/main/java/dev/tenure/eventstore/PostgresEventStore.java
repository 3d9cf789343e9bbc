package dev.tenure.eventstore;

import dev.tenure.eventstore.append.AppendListener;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.append.GroupCommitter;
import dev.tenure.eventstore.append.JdbcClaims;
import dev.tenure.eventstore.append.JdbcStoredAnswers;
import dev.tenure.eventstore.append.StoredAnswers;
import dev.tenure.eventstore.erasure.ErasedPeople;
import dev.tenure.eventstore.erasure.ErasureList;
import dev.tenure.eventstore.erasure.Erasures;
import dev.tenure.eventstore.parked.ParkedEvents;
import dev.tenure.eventstore.read.JdbcRecordedEvents;
import dev.tenure.eventstore.read.LogTail;
import dev.tenure.eventstore.read.OutgoingMessages;
import dev.tenure.eventstore.read.PostgresEventStorageEngine;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.read.Standing;
import dev.tenure.eventstore.read.StoredEvents;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.EventPrivacy;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import dev.tenure.eventstore.stored.StoredNames;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/**
 * The whole event store on one database whose schema {@code events} is migrated: everything that the command and the query
 * side take from it, put together.
 */
public final class PostgresEventStore implements AutoCloseable {
    private final OwnedNamesSerializer serializer;
    private final GroupCommitter log;
    private final PostgresEventStorageEngine storageEngine;
    private final StoredEvents events;
    private final LogTail tail;
    private final JdbcClaims claims;
    private final JdbcStoredAnswers answers;
    private final JdbcRecordedEvents recordedEvents;
    private final OutgoingMessages outgoingMessages;
    private final Clock clock;
    private final DataSource dataSource;

    private PostgresEventStore(DataSource dataSource, StoredNames names, Clock clock, Keys keys, Options options) {
        KeyedHash hashes = keys.keyedHash();
        EventStoreSettings settings = options.settings();
        this.clock = clock;
        this.dataSource = dataSource;
        serializer = OwnedNamesSerializer.of(names);
        log = new GroupCommitter(
                dataSource, new GroupCommitter.Form(serializer, options.privacy(), keys), clock, settings);
        events = new StoredEvents(dataSource, keys.dataKeys());
        storageEngine =
                PostgresEventStorageEngine.of(log, events, serializer, options.upcasters(), settings.pageSize());
        tail = new LogTail(storageEngine, log::head, settings.pageSize());
        storageEngine.onAppended(tail::reached);
        claims = new JdbcClaims(dataSource, hashes);
        answers = new JdbcStoredAnswers(dataSource, hashes);
        recordedEvents = new JdbcRecordedEvents(events, serializer, options.upcasters());
        outgoingMessages = new OutgoingMessages(dataSource, keys.sealer(), serializer.mapper());
    }

    /** What may be chosen besides. */
    public record Options(EventStoreSettings settings, EventUpcaster upcasters, EventPrivacy privacy) {
        public static Options defaults() {
            return new Options(EventStoreSettings.defaults(), NoOpEventUpcaster.INSTANCE, EventPrivacy.ofAggregates());
        }

        /** The same with other limits. */
        public Options with(EventStoreSettings limits) {
            return new Options(limits, upcasters, privacy);
        }

        /** The same, raising older events by those. */
        public Options with(EventUpcaster raising) {
            return new Options(settings, raising, privacy);
        }

        /** The same, keeping private what that says. */
        public Options with(EventPrivacy kept) {
            return new Options(settings, upcasters, kept);
        }
    }

    /** Starts the committer, which takes one connection of the source for itself with the first unit. */
    public static PostgresEventStore open(DataSource dataSource, StoredNames names, Clock clock, Keys keys) {
        return open(dataSource, names, clock, keys, Options.defaults());
    }

    public static PostgresEventStore open(
            DataSource dataSource, StoredNames names, Clock clock, Keys keys, Options options) {
        return new PostgresEventStore(dataSource, names, clock, keys, options);
    }

    public PostgresEventStorageEngine storageEngine() {
        return storageEngine;
    }

    /** For processors that follow the log: they are called when there is more. */
    public LogTail tail() {
        return tail;
    }

    public EventLog log() {
        return log;
    }

    /** Tells that listener of every group of units that this process makes durable. */
    public void onAppended(AppendListener listener) {
        log.onAppended(listener);
    }

    /** Has that run whenever the log turns out to be on another server than before: what was read of it may be gone. */
    public void onNewEpoch(Runnable told) {
        log.onNewEpoch(told);
    }

    /** The same, where it is nobody's business who was erased anew. */
    public Erasures keepErasures(ErasureList list) {
        return keepErasures(list, people -> {});
    }

    /**
     * Keeps a list of erasures from now on: erases at once who is on it and was revived by an older backup, and again with
     * every new epoch of the log, and has everybody who is erased put on it.
     *
     * @param revived told of those who were erased anew, each time there are any
     */
    public Erasures keepErasures(ErasureList list, Consumer<List<UUID>> revived) {
        Erasures erasures = new Erasures(list, dataSource, clock, revived);
        erasures.reconcile();
        log.watchErasures(erasures);
        log.onNewEpoch(erasures::reconcile);
        return erasures;
    }

    public ErasedPeople erasedPeople() {
        return new ErasedPeople(dataSource);
    }

    /** Whether this process takes units to append; whether the database does, only the database knows. */
    public boolean isOpen() {
        return log.isOpen();
    }

    /** Where that aggregate stands right now. */
    public Standing standingOf(UUID aggregateId) {
        return events.standing(aggregateId);
    }

    public Claims claims() {
        return claims;
    }

    public StoredAnswers answers() {
        return answers;
    }

    public RecordedEvents recordedEvents() {
        return recordedEvents;
    }

    public OutgoingMessages outgoingMessages() {
        return outgoingMessages;
    }

    /** What everything here is dated by. */
    public Clock clock() {
        return clock;
    }

    /** For events, tokens and whatever else Axon stores. */
    public OwnedNamesSerializer serializer() {
        return serializer;
    }

    /**
     * The parked events of a processing group, in a table {@code parked_event} of that schema.
     *
     * @param connections gives the connection of the processor's running transaction
     */
    public ParkedEvents parkedEvents(String schema, String processingGroup, ConnectionProvider connections) {
        return new ParkedEvents(schema, processingGroup, connections, recordedEvents::at, clock);
    }

    @Override
    public void close() {
        tail.close();
        log.close();
    }
}
