package dev.tenure.eventstore.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatRegistered;
import dev.tenure.eventstore.sample.BoatEvent.Skipper;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.testing.Rule;
import dev.tenure.testing.debian.Cluster;
import dev.tenure.testing.debian.DebianPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What is found in the files of a real server, in its log and in a dump, before a scrub and after it. */
class ScrubIT {
    private static final String NAME = "Quintessa Marchbanks-Thorne";
    private static final String ADDRESS = "quintessa.marchbanks-thorne17";
    private static final String NUMBER = "+447700900736251";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    final DebianPostgres postgres = new DebianPostgres();

    @TempDir
    Path folder = Path.of("");

    private final UUID boat = UUID.randomUUID();

    @Test
    @Rule("LEA-5")
    void afterAScrubNothingOfAnErasedPersonIsFoundInTheServersFilesOrInADump() throws Exception {
        Cluster server = started();
        byte[] wrapped = register(server);
        Searched searched = new Searched()
                .text("the name", NAME)
                .text("the address", ADDRESS)
                .text("the number", NUMBER)
                .bytes("the data key", wrapped);
        Path older = server.dump();
        assertThat(foundInDump(server, searched)).isNotEmpty();
        erase(server);

        assertThat(searched.foundIn(server.dataDirectory()))
                .anyMatch(found -> found.startsWith("the name in base"))
                .anyMatch(found -> found.startsWith("the data key in base"))
                .anyMatch(found -> found.startsWith("the data key in pg_wal"));

        Scrub.Report report = new Scrub(server.dataSource(), PATIENCE).run().orElseThrow();

        assertThat(report.left()).isEmpty();
        assertThat(report.rewritten()).contains("events.data_key", "events.outgoing_message", "readmodel.person");
        assertThat(searched.foundIn(server.dataDirectory())).isEmpty();
        assertThat(searched.foundIn(server.log())).isEmpty();
        assertThat(foundInDump(server, searched)).isEmpty();
        assertThat(number(server, "select 1 from pg_settings where name = 'wal_recycle' and setting = 'on'"))
                .isOne();

        requireNothingRevived(older);
    }

    @Test
    void aTransactionThatStillSeesWhatIsGoneIsNamedAndTheNextScrubDoesTheRest() throws Exception {
        Cluster server = started();
        Searched searched = new Searched().bytes("the data key", register(server));
        try (Connection onlooker = server.dataSource().getConnection();
                Statement statement = onlooker.createStatement()) {
            onlooker.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            onlooker.setAutoCommit(false);
            statement.executeQuery("select count(*) from events.data_key").close();
            erase(server);

            assertThat(new Scrub(server.dataSource(), Duration.ofSeconds(1))
                            .run()
                            .orElseThrow()
                            .left())
                    .anyMatch(line -> line.contains("still sees rows that are gone"));
            assertThat(searched.foundIn(server.dataDirectory())).isNotEmpty();
            onlooker.rollback();
        }

        assertThat(new Scrub(server.dataSource(), PATIENCE).run().orElseThrow().left())
                .isEmpty();
        assertThat(searched.foundIn(server.dataDirectory())).isEmpty();
    }

    @Test
    void aRoleThatMayNotReplaceTheLogIsToldWhatToDoInstead() throws Exception {
        Cluster server = postgres.newCluster();
        execute(server, "create role plain login", "create database plain owner plain");
        PGSimpleDataSource plain = server.dataSource();
        plain.setUser("plain");
        plain.setDatabaseName("plain");
        SchemaMigrations.migrate(plain, List.of(new SchemaOwner("events", "db/migration/events")));

        List<String> left =
                new Scrub(plain, Duration.ofSeconds(1)).run().orElseThrow().left();

        assertThat(left)
                .anyMatch(line ->
                        line.contains("the write-ahead log was not replaced") && line.contains("pg_switch_wal()"))
                .anyMatch(line -> line.contains("grant pg_monitor"));
    }

    @Test
    void oneProcessScrubsAtATimeAndWhatHasNotChangedIsLeftAlone() throws Exception {
        Cluster server = started();
        execute(server, "insert into readmodel.person values (1, 'a', 'b', 'c')", "delete from readmodel.person");
        Scrub scrub = new Scrub(server.dataSource(), PATIENCE);
        await().until(() -> number(server, "select n_tup_del from pg_stat_all_tables where relname = 'person'") == 1);
        assertThat(scrub.run().orElseThrow().rewritten()).contains("readmodel.person");

        assertThat(scrub.run().orElseThrow().rewritten()).doesNotContain("readmodel.person");

        try (Connection other = server.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + Scrub.LOCK + ")");
            assertThat(scrub.run()).isEmpty();
        }
    }

    private Cluster started() throws SQLException {
        Cluster server = postgres.newCluster();
        SchemaMigrations.migrate(server.dataSource(), List.of(new SchemaOwner("events", "db/migration/events")));
        execute(
                server,
                "create schema readmodel",
                "create table readmodel.person (id int, name text, address text, mobile text)",
                "create index on readmodel.person (name)");
        return server;
    }

    private byte[] register(Cluster server) throws SQLException {
        try (PostgresEventStore store = open(server)) {
            AppendUnit unit = Boats.unit(
                    Boats.event(boat, 0, new BoatRegistered(new BoatId(boat), null, Boats.NOON, new Skipper(NAME))));
            unit.claim(Boats.berth(ADDRESS), boat);
            unit.claim(Boats.berth(NUMBER), boat);
            unit.send(new OutgoingMessage(
                    UUID.randomUUID(), "text", "welcome", boat, Boats.NOON, Map.of("to", NUMBER, "name", NAME)));
            store.log().append(unit);
            for (int i = 0; i < 50; i++) {
                store.log().append(Boats.newBoat());
            }
        }
        execute(
                server,
                "insert into readmodel.person select n, 'Somebody ' || n, 'some.body' || n, '+4477009' || n"
                        + " from generate_series(1, 500) n",
                "insert into readmodel.person values (0, '" + NAME + "', '" + ADDRESS + "', '" + NUMBER + "')",
                "analyze readmodel.person",
                "checkpoint");
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select wrapped from events.data_key where person = '" + boat + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }

    private void erase(Cluster server) throws SQLException {
        try (PostgresEventStore store = open(server)) {
            store.keepErasures(list());
            AppendUnit unit = new AppendUnit();
            unit.erase(boat);
            unit.release(Boats.berth(ADDRESS), boat);
            unit.release(Boats.berth(NUMBER), boat);
            unit.events(List.of(Boats.moved(boat, 1)));
            store.log().append(unit);
        }
        execute(server, "delete from readmodel.person where id = 0", "checkpoint");
    }

    /** The older dump goes into another server; its first start has the list of erasures. */
    private void requireNothingRevived(Path older) {
        Cluster other = postgres.newCluster();
        other.restore(older);
        try (PostgresEventStore store = open(other)) {
            assertThat(store.recordedEvents().ofAggregate(boat, 0, 1).get(0).json())
                    .contains(NAME);

            store.keepErasures(list());

            assertThat(store.recordedEvents().ofAggregate(boat, 0, 1).get(0).json())
                    .doesNotContain(NAME);
        }
    }

    private List<String> foundInDump(Cluster server, Searched searched) throws IOException {
        Path dumps = Files.createTempDirectory(folder, "dump");
        Files.move(server.plainDump(), dumps.resolve("dump.sql"));
        return searched.foundIn(dumps);
    }

    private ErasureList list() {
        return new ErasureList(folder.resolve("erasures.jsonl"));
    }

    private static PostgresEventStore open(Cluster server) {
        return PostgresEventStore.open(server.dataSource(), Boats.NAMES, Clock.systemUTC(), EventStoreExtension.KEYS);
    }

    private static void execute(Cluster server, String... statements) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long number(Cluster server, String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
