package dev.tenure.eventstore.run;

import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.parked.ParkedEvents;
import dev.tenure.eventstore.read.EventPages;
import dev.tenure.eventstore.run.ProjectionRunner.Projected;
import dev.tenure.eventstore.run.ProjectionRunner.Written;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.JdbcTransactions;
import dev.tenure.eventstore.trace.Traces;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;

/** A projection that writes a line for every event and never looks whether the line is there: what comes twice stands twice. */
final class Logbook implements BatchHandler {
    private static final String NAME = "logbook";
    private static final String TABLES = """
            create schema %1$s; set search_path to %1$s;
            create table token_entry (
                processor_name text not null, segment integer not null, token bytea, token_type text,
                written_at text, owner text, primary key (processor_name, segment));
            create table line (
                number bigserial primary key, boat uuid not null, sequence bigint not null, node text not null);
            %2$s; reset search_path""";

    private final EventStoreExtension store;
    private final String schema;
    private final String node;
    private final JdbcTransactions transactions;
    private final Set<String> poisoned;
    private Consumer<List<DomainEventMessage<?>>> afterWriting = events -> {};

    private Logbook(EventStoreExtension store, String schema, String node, Set<String> poisoned) {
        this.store = store;
        this.schema = schema;
        this.node = node;
        this.poisoned = poisoned;
        this.transactions = new JdbcTransactions(store.postgres().dataSource());
    }

    /** With tables of its own. */
    static Logbook fresh(EventStoreExtension store) {
        String schema = "logbook_" + UUID.randomUUID().toString().replace("-", "");
        store.execute(TABLES.formatted(schema, EventStoreExtension.resource("/db/snippets/parked_event.sql")));
        return new Logbook(store, schema, "first", ConcurrentHashMap.newKeySet());
    }

    /** The same tables as another process writes them. */
    Logbook elsewhere(String name) {
        return new Logbook(store, schema, name, poisoned);
    }

    ProjectionRunner runner(RunnerSettings settings) {
        return runner(store.store(), settings);
    }

    ProjectionRunner runner(PostgresEventStore process, RunnerSettings settings) {
        EventPages pages = process.tail();
        ParkedEvents parked = parked();
        return ProjectionRunner.of(
                new Projected(this, new Follower("projection", NAME, Traces.plain()), parked, Transience::of),
                pages,
                new Written(transactions, transactions, place()),
                settings);
    }

    SegmentTokens tokens(RunnerSettings settings) {
        return new SegmentTokens(place(), NAME, new Queries(transactions), settings);
    }

    JdbcTransactions transactions() {
        return transactions;
    }

    ParkedEvents parked() {
        return store.store().parkedEvents(schema, NAME, transactions);
    }

    private TokenPlace place() {
        return new TokenPlace(
                schema + ".token_entry",
                "written_at",
                new NodeName(node),
                store.store().serializer());
    }

    void poison(UUID boat, long sequence) {
        poisoned.add(boat + " " + sequence);
    }

    void cure() {
        poisoned.clear();
    }

    /** Has that done with each batch before its token is stored. */
    Logbook afterWriting(Consumer<List<DomainEventMessage<?>>> trouble) {
        afterWriting = trouble;
        return this;
    }

    @Override
    public boolean takes(Class<?> payloadType) {
        return true;
    }

    @Override
    public boolean reads(Class<?> payloadType) {
        return true;
    }

    @Override
    public void handle(List<DomainEventMessage<?>> events) {
        Queries queries = new Queries(transactions);
        for (DomainEventMessage<?> event : events) {
            if (poisoned.contains(event.getAggregateIdentifier() + " " + event.getSequenceNumber())) {
                throw new IllegalStateException("poisoned");
            }
        }
        queries.update(
                "insert into " + schema + ".line (boat, sequence, node) select boat, sequence, ?"
                        + " from unnest(?::uuid[], ?::bigint[]) with ordinality as line (boat, sequence, number)"
                        + " order by number",
                node,
                events.stream()
                        .map(event -> UUID.fromString(event.getAggregateIdentifier()))
                        .toArray(UUID[]::new),
                events.stream().map(DomainEventMessage::getSequenceNumber).toArray(Long[]::new));
        afterWriting.accept(events);
    }

    /** The server ends the session that the running transaction is on. */
    void endSession() {
        try (Connection connection = transactions.getConnection()) {
            int session = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
            store.execute("select pg_terminate_backend(" + session + ")");
        } catch (java.sql.SQLException e) {
            throw new LogUnavailable("no session", e);
        }
    }

    /** What it wrote of that boat, in the order in which it did. */
    List<String> lines(UUID boat) {
        return store.texts("select sequence from " + schema + ".line where boat = '" + boat + "' order by number");
    }

    /** What it wrote of those boats. */
    long lines(Collection<UUID> boats) {
        return boats.stream().mapToLong(boat -> lines(boat).size()).sum();
    }

    List<String> nodes() {
        return store.texts("select distinct node from " + schema + ".line order by node");
    }

    /** Up to where everything is handled, by its tokens. */
    long position() {
        return new Queries(transactions)
                        .list(
                                row -> new SimpleSerializedObject<>(
                                        row.getBytes(1), byte[].class, row.getString(2), null),
                                "select token, token_type from " + schema + ".token_entry")
                        .stream()
                        .map(token -> store.store().serializer().<byte[], TrackingToken>deserialize(token))
                        .mapToLong(token -> token.position().orElse(0))
                        .min()
                        .orElse(0);
    }

    List<String> owners() {
        return store.texts("select owner from " + schema + ".token_entry order by segment");
    }

    /** Makes the present holder look silent for long. */
    void silence() {
        store.execute("update " + schema + ".token_entry set written_at = '2000-01-01T00:00:00.000Z'");
    }
}
