package dev.tenure.app.start;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.app.roles.ProcessRole;
import dev.tenure.app.settings.TenureSettings;
import dev.tenure.database.DatabaseRefused;
import dev.tenure.database.DurabilityCheck;
import dev.tenure.database.EmbeddedPostgres;
import dev.tenure.database.EmbeddedPostgresSettings;
import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.NodeName;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;

/**
 * The database: the one that {@code spring.datasource.url} names, or an embedded one in the data directory. It is durable
 * and its schemas are up to date before anything else uses it.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
    private static final List<SchemaOwner> OWNERS = List.of(
            new SchemaOwner("events", "db/migration/events"),
            new SchemaOwner("command", "db/migration/command"),
            new SchemaOwner("readmodel", "db/migration/readmodel"),
            new SchemaOwner("access", "db/migration/access"));
    /** A caller is told that the database cannot be reached after this long. */
    private static final long CONNECTION_TIMEOUT_MILLIS = 3_000;

    private static final long VALIDATION_TIMEOUT_MILLIS = 1_000;

    /** Not before the settings are judged: a wrong one leaves nothing behind. */
    @Bean
    @DependsOn("judged")
    @Conditional(NoDatabaseConfigured.class)
    EmbeddedPostgres embeddedPostgres(TenureSettings settings, Environment environment) {
        if (ProcessRole.of(environment).size() < ProcessRole.values().length) {
            throw new IllegalArgumentException(ProcessRole.SETTING
                    + ": a process with some of the roles shares a database with the others;"
                    + " name it with spring.datasource.url");
        }
        return EmbeddedPostgres.start(new EmbeddedPostgresSettings(
                settings.dataDirectory().resolve("database"),
                settings.database().port()));
    }

    /** Only one process owns an embedded database, so it goes by one name; those that share a server need their own. */
    @Bean
    NodeName nodeName(ObjectProvider<EmbeddedPostgres> embedded) {
        return embedded.getIfAvailable() == null
                ? new NodeName(ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID())
                : new NodeName("embedded");
    }

    @Bean
    @DependsOn("judged")
    HikariDataSource dataSource(
            ObjectProvider<EmbeddedPostgres> embedded, Environment environment, TenureSettings settings) {
        HikariDataSource source = new HikariDataSource();
        EmbeddedPostgres server = embedded.getIfAvailable();
        if (server == null) {
            source.setJdbcUrl(environment.getRequiredProperty(NoDatabaseConfigured.URL));
            source.setUsername(environment.getProperty("spring.datasource.username"));
            source.setPassword(environment.getProperty("spring.datasource.password"));
        } else {
            source.setJdbcUrl(server.jdbcUrl());
            source.setUsername(server.username());
            source.setPassword(server.password());
        }
        source.setPoolName("tenure");
        source.setMaximumPoolSize(settings.database().connections());
        // asked of the first connection otherwise; were that one lost in the asking, the pool would never make another
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        source.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        source.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        source.addDataSourceProperty("ApplicationName", "tenure");
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        // what the server says in detail of a failure quotes rows, and rows are personal data
        source.addDataSourceProperty("logServerErrorDetail", "false");
        prepare(source, settings);
        return source;
    }

    private static void prepare(HikariDataSource source, TenureSettings settings) {
        try {
            DurabilityCheck.require(source, settings.database().acceptLoss());
            SchemaMigrations.migrate(source, OWNERS);
        } catch (DatabaseRefused refused) {
            source.close();
            throw refused;
        } catch (RuntimeException unusable) {
            source.close();
            throw new DatabaseRefused(
                    "the database at " + source.getJdbcUrl() + " cannot be used: " + reason(unusable), unusable);
        }
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage() == null ? failure : failure.getMessage());
    }
}
