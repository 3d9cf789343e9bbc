package dev.tenure.benchmarks.stores;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.kernel.EventCatalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** An event store on a database of its own in the same server, dropped in the end. */
public final class BareStore implements AutoCloseable {
    private static final int CONNECTIONS = 5;

    private final TenureDatabase server;
    private final String name;
    private final HikariDataSource pool;
    private final PostgresEventStore store;
    private final Keys keys;

    private BareStore(TenureDatabase server, String name, HikariDataSource pool, PostgresEventStore store, Keys keys) {
        this.server = server;
        this.name = name;
        this.pool = pool;
        this.store = store;
        this.keys = keys;
    }

    /** Makes it, empty. */
    public static BareStore create(TenureDatabase server, String name) throws SQLException {
        server.createDatabase(name);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.urlOf(name));
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        SchemaMigrations.migrate(pool, List.of(new SchemaOwner("events", "db/migration/events")));
        Keys keys = Keys.generate();
        return new BareStore(
                server,
                name,
                pool,
                PostgresEventStore.open(
                        pool, new StoredNames(EventCatalogue.byName()).withAxonTypes(), Clock.systemUTC(), keys),
                keys);
    }

    public PostgresEventStore store() {
        return store;
    }

    public DataSource source() {
        return pool;
    }

    /** The keys that it seals with. */
    public Keys keys() {
        return keys;
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        store.close();
        pool.close();
        server.dropDatabase(name);
    }
}
