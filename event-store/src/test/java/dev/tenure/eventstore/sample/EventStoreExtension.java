package dev.tenure.eventstore.sample;

import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An event store on a fresh database for each test class. */
public final class EventStoreExtension implements BeforeAllCallback, AfterAllCallback {
    public static final Keys KEYS = Keys.generate();

    private final PostgresExtension postgres = PostgresExtension.with(new SchemaOwner("events", "db/migration/events"));
    private final SettableClock clock = SettableClock.at(Boats.NOON);
    private @Nullable PostgresEventStore store;

    @Override
    public void beforeAll(ExtensionContext context) {
        postgres.beforeAll(context);
        store = open();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        store().close();
        postgres.afterAll(context);
    }

    /** One more store on the same database, as another process would have it. */
    public PostgresEventStore open() {
        return open(Keys.given(KEYS.keysets().toJson(), "the keys of one more process"));
    }

    /** One with other keys. */
    public PostgresEventStore open(Keys keys) {
        return PostgresEventStore.open(postgres.dataSource(), Boats.NAMES, clock, keys);
    }

    public PostgresEventStore store() {
        return Objects.requireNonNull(store, "there is a store only while a test class runs");
    }

    public PostgresExtension postgres() {
        return postgres;
    }

    /** A text file of the class path. */
    public static String resource(String path) {
        try (InputStream stream = EventStoreExtension.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column of all rows, as text. */
    public List<String> texts(String sql) {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    public void execute(String sql) {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
