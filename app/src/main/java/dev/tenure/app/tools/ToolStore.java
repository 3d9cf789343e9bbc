package dev.tenure.app.tools;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.app.settings.TenureSettings;
import dev.tenure.app.start.KeyPlace;
import dev.tenure.database.DatabaseRefused;
import dev.tenure.database.EmbeddedPostgres;
import dev.tenure.database.EmbeddedPostgresSettings;
import dev.tenure.eventstore.sealing.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The store that the settings name, for a command that needs no application: the external database, the embedded one of a
 * Tenure that runs, or the embedded one started for as long as the command takes.
 */
final class ToolStore implements AutoCloseable {
    private static final int CONNECTIONS = 6;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final String URL = "spring.datasource.url";

    private final TenureSettings settings;
    private final Environment environment;
    private final HikariDataSource source;
    private final @Nullable EmbeddedPostgres started;

    @EnableConfigurationProperties(TenureSettings.class)
    private static final class OnlySettings {}

    private ToolStore(
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
     * @param mayBeNew whether an embedded database is made where none is
     */
    static ToolStore open(List<String> given, boolean mayBeNew) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OnlySettings.class)
                .web(WebApplicationType.NONE)
                .run(given.toArray(String[]::new))) {
            TenureSettings settings = context.getBean(TenureSettings.class);
            Environment environment = context.getEnvironment();
            if (StringUtils.hasText(environment.getProperty(URL))) {
                HikariDataSource source = source(
                        environment.getRequiredProperty(URL),
                        environment.getProperty("spring.datasource.username"),
                        environment.getProperty("spring.datasource.password"));
                return new ToolStore(settings, environment, source, null);
            }
            return embedded(settings, environment, mayBeNew);
        }
    }

    HikariDataSource source() {
        return source;
    }

    TenureSettings settings() {
        return settings;
    }

    /** The keys of that store; none are made. */
    Keys keys() {
        return KeyPlace.of(settings, environment).load(false);
    }

    private static ToolStore embedded(TenureSettings settings, Environment environment, boolean mayBeNew) {
        Path directory = settings.dataDirectory().resolve("database");
        if (!mayBeNew && !Files.isDirectory(directory.resolve("postgres"))) {
            throw new DatabaseRefused("there is no database in " + directory);
        }
        HikariDataSource running = running(directory);
        if (running != null) {
            return new ToolStore(settings, environment, running, null);
        }
        EmbeddedPostgres started = EmbeddedPostgres.start(
                new EmbeddedPostgresSettings(directory, settings.database().port()));
        return new ToolStore(
                settings, environment, source(started.jdbcUrl(), started.username(), started.password()), started);
    }

    /** The database of a Tenure that runs at this moment, null where none answers. */
    private static @Nullable HikariDataSource running(Path directory) {
        try {
            String port = Files.readString(directory.resolve("port"), StandardCharsets.US_ASCII)
                    .strip();
            String password = Files.readString(directory.resolve("password"), StandardCharsets.US_ASCII)
                    .strip();
            if (Files.readString(directory.resolve("lock"), StandardCharsets.US_ASCII)
                    .isBlank()) {
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

    private static HikariDataSource source(String url, @Nullable String username, @Nullable String password) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(username);
        source.setPassword(password);
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(0);
        source.setConnectionTimeout(PATIENCE_MILLIS);
        source.addDataSourceProperty("ApplicationName", "tenure-tool");
        // what the server says in detail of a failure quotes rows, and rows are personal data
        source.addDataSourceProperty("logServerErrorDetail", "false");
        return source;
    }

    @Override
    public void close() {
        source.close();
        if (started != null) {
            started.close();
        }
    }
}
