package dev.tenure.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings every owner's schema up to date, also when several processes start at the same time. */
public final class SchemaMigrations {
    private static final String HISTORY = "schema_history";
    private static final long CREATION_LOCK = 0x54_65_6e_75_72_65L;

    private SchemaMigrations() {}

    /** Needs at least three connections of the source at once. */
    public static void migrate(DataSource source, List<SchemaOwner> owners) {
        owners.forEach(owner -> migrate(source, owner));
    }

    private static void migrate(DataSource source, SchemaOwner owner) {
        try {
            createSchema(source, owner.schema());
            Flyway.configure()
                    .loggers("slf4j")
                    .dataSource(source)
                    .defaultSchema(owner.schema())
                    .schemas(owner.schema())
                    .locations("classpath:" + owner.location())
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .table(HISTORY)
                    .load()
                    .migrate();
        } catch (SQLException | FlywayException failure) {
            throw new DatabaseRefused(
                    "schema '" + owner.schema() + "' could not be brought up to date: " + failure.getMessage(),
                    failure);
        }
    }

    /** "if not exists" alone fails when two processes create the schema at the same moment. */
    private static void createSchema(DataSource source, String schema) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + CREATION_LOCK + ")");
            statement.execute("create schema if not exists " + statement.enquoteIdentifier(schema, true));
            connection.commit();
        }
    }
}
