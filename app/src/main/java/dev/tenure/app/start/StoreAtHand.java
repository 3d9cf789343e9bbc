package dev.tenure.app.start;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.app.settings.TenureSettings;
import dev.tenure.database.DatabaseRefused;
import dev.tenure.database.EmbeddedPostgres;
import dev.tenure.database.EmbeddedPostgresSettings;
import dev.tenure.eventstore.sealing.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The store that the settings name, for a command that needs no application: the external database, the embedded one of a
 * Tenure that runs, or the embedded one started for as long as the command takes.
 */
public final class StoreAtHand implements AutoCloseable {
    private static final int CONNECTIONS = 6;
    private static final long PATIENCE_MILLIS = 5_000;

    private final TenureSettings settings;
    private final Environment environment;
    private final HikariDataSource source;
    private final @Nullable EmbeddedPostgres started;

    /** The settings, and nothing that would start. */
    @EnableConfigurationProperties(TenureSettings.class)
    private static final class OnlySettings {}

    private StoreAtHand(
            TenureSettings settings,
            Environment environment,
            HikariDataSource source,
            @Nullable EmbeddedPostgres started) {
        this.settings = settings;
        this.environment = environment;
        this.source = source;
        this.started = started;
    }

    /**
     * Finds it.
     *
     * @param given settings as Spring takes them
     * @param mayBeNew whether an embedded database is made where none is
     * @throws DatabaseRefused if there is none
     */
    public static StoreAtHand open(List<String> given, boolean mayBeNew) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OnlySettings.class)
                .web(WebApplicationType.NONE)
                .run(given.toArray(String[]::new))) {
            TenureSettings settings = context.getBean(TenureSettings.class);
            Environment environment = context.getEnvironment();
            String url = environment.getProperty(NoDatabaseConfigured.URL, "");
            if (url.isBlank()) {
                return embedded(settings, environment, mayBeNew);
            }
            HikariDataSource source = source(
                    url,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
            return new StoreAtHand(settings, environment, source, null);
        }
    }

    private static StoreAtHand embedded(TenureSettings settings, Environment environment, boolean mayBeNew) {
        Path directory = settings.dataDirectory().resolve("database");
        if (!mayBeNew && !Files.isDirectory(directory.resolve("postgres"))) {
            throw new DatabaseRefused("there is no database in " + directory + "; start Tenure first, or name another");
        }
        HikariDataSource running = running(directory);
        if (running != null) {
            return new StoreAtHand(settings, environment, running, null);
        }
        EmbeddedPostgres started = EmbeddedPostgres.start(
                new EmbeddedPostgresSettings(directory, settings.database().port()));
        return new StoreAtHand(
                settings, environment, source(started.jdbcUrl(), started.username(), started.password()), started);
    }

    /** The database of a Tenure that runs at this moment, null where none answers. */
    private static @Nullable HikariDataSource running(Path directory) {
        try {
            String port = read(directory.resolve("port"));
            String password = read(directory.resolve("password"));
            // not the lock file: to close it again would give up the lock of a Tenure in this very process
            if (!Files.exists(directory.resolve("postgres/postmaster.pid"))) {
                return null;
            }
            HikariDataSource source = source("jdbc:postgresql://127.0.0.1:" + port + "/tenure", "tenure", password);
            try (Connection answered = source.getConnection()) {
                return answered.isValid(1) ? source : null;
            } catch (SQLException | RuntimeException nobodyThere) {
                source.close();
                return null;
            }
        } catch (IOException notBegun) {
            return null;
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static HikariDataSource source(String url, @Nullable String username, @Nullable String password) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(username);
        source.setPassword(password);
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(0);
        source.setInitializationFailTimeout(-1);
        source.setConnectionTimeout(PATIENCE_MILLIS);
        // asked of the first connection otherwise; were that one lost in the asking, the pool would never make another
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        source.addDataSourceProperty("ApplicationName", "tenure-tool");
        // what the server says in detail of a failure quotes rows, and rows are personal data
        source.addDataSourceProperty("logServerErrorDetail", "false");
        return source;
    }

    /** Refuses a store that this version of Tenure was never started on. */
    public void requireThisVersion() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('events.used_key') is not null")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new DatabaseRefused("the database at " + source.getJdbcUrl()
                        + " is not of this version; start this version of Tenure once");
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "the database at " + source.getJdbcUrl() + " cannot be used: " + e.getMessage(), e);
        }
    }

    public HikariDataSource source() {
        return source;
    }

    public TenureSettings settings() {
        return settings;
    }

    /** The keys that the settings name, whatever the store was used with; none are made. */
    public Keys keys() {
        return KeyPlace.of(settings, environment).load(false);
    }

    /** The keys of that store, and no others. */
    public Keys keysOfStore() {
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
