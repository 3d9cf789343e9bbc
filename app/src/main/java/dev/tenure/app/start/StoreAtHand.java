package dev.tenure.app.start;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.app.settings.TenureSettings;
import dev.tenure.database.DatabaseRefused;
import dev.tenure.database.EmbeddedPostgres;
import dev.tenure.database.EmbeddedPostgresSettings;
import dev.tenure.eventstore.sealing.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The database and the keys for a command of the executable: those of a Tenure that may be running. Of an embedded database
 * that nobody has started the server runs for as long as the command does.
 */
public final class StoreAtHand implements AutoCloseable {
    private final @Nullable EmbeddedPostgres started;
    private final HikariDataSource source;

    private StoreAtHand(@Nullable EmbeddedPostgres started, HikariDataSource source) {
        this.started = started;
        this.source = source;
    }

    /**
     * Connects as the settings say.
     *
     * @throws DatabaseRefused if there is no database of this version of Tenure
     */
    public static StoreAtHand open(TenureSettings settings, Environment environment) {
        String url = environment.getProperty(NoDatabaseConfigured.URL, "");
        if (!url.isBlank()) {
            return checked(
                    null,
                    url,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
        }
        Path directory = settings.dataDirectory().resolve("database");
        if (!Files.exists(directory.resolve("postgres"))) {
            throw new DatabaseRefused("there is no database in " + directory + "; start Tenure first, or name another");
        }
        if (Files.exists(directory.resolve("postgres/postmaster.pid"))) {
            return running(directory);
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(
                new EmbeddedPostgresSettings(directory, settings.database().port()));
        return checked(server, server.jdbcUrl(), server.username(), server.password());
    }

    private static StoreAtHand running(Path directory) {
        try {
            return checked(
                    null,
                    "jdbc:postgresql://127.0.0.1:"
                            + Files.readString(directory.resolve("port")).strip() + "/tenure",
                    "tenure",
                    Files.readString(directory.resolve("password")).strip());
        } catch (IOException e) {
            throw new DatabaseRefused("the database in " + directory + " cannot be found: " + e.getMessage());
        }
    }

    private static StoreAtHand checked(
            @Nullable EmbeddedPostgres server, String url, @Nullable String user, @Nullable String password) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setMaximumPoolSize(3);
        source.setInitializationFailTimeout(-1);
        source.setConnectionTimeout(3_000);
        source.addDataSourceProperty("logServerErrorDetail", "false");
        StoreAtHand store = new StoreAtHand(server, source);
        try {
            store.requireThisVersion(url);
            return store;
        } catch (DatabaseRefused refused) {
            store.close();
            throw refused;
        }
    }

    private void requireThisVersion(String url) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('events.used_key') is not null")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new DatabaseRefused(
                        "the database at " + url + " is not of this version; start this version of Tenure once");
            }
        } catch (SQLException e) {
            throw new DatabaseRefused("the database at " + url + " cannot be used: " + e.getMessage());
        }
    }

    public HikariDataSource source() {
        return source;
    }

    /** The keys of that database. */
    public Keys keys(TenureSettings settings, Environment environment) {
        return SharedKeys.load(KeyPlace.of(settings, environment), source);
    }

    @Override
    public void close() {
        source.close();
        if (started != null) {
            started.close();
        }
    }
}
