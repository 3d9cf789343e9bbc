package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class SchemaMigrationsIT {
    private static final SchemaOwner FIRST = new SchemaOwner("first", "db/migration/first");
    private static final SchemaOwner SECOND = new SchemaOwner("second", "db/migration/second");
    private static final SchemaOwner BROKEN = new SchemaOwner("broken", "db/migration/broken");

    @TempDir(factory = Homes.class)
    static Path directory;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = Homes.start(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void severalProcessesAtOnceBringEverySchemaUpToDateOnce() throws Exception {
        ExecutorService processes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> migrations = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                migrations.add(processes.submit(() -> SchemaMigrations.migrate(source(), List.of(FIRST, SECOND))));
            }
            for (Future<?> migration : migrations) {
                migration.get();
            }
        } finally {
            processes.shutdown();
        }
        assertThat(Homes.answer(server, "select count(*) from first.thing")).isEqualTo("1");
        assertThat(Homes.answer(server, "select count(*) from second.thing")).isEqualTo("0");
        assertThat(Homes.answer(server, "select count(*) from first.schema_history where version is not null"))
                .isEqualTo("2");
    }

    @Test
    void aScriptThatFailsIsNamedInOneLineAndLeavesNothing() throws SQLException {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> SchemaMigrations.migrate(source(), List.of(BROKEN)))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .startsWith("schema 'broken' could not be brought up to date: ")
                        .contains("V1__wrong.sql", "no_such_type")
                        .doesNotContain("\n"));
        assertThat(Homes.answer(server, "select to_regclass('broken.before_the_error')"))
                .isNull();
    }

    @Test
    void anOwnerWithoutScriptsIsRefused() {
        SchemaOwner nowhere = new SchemaOwner("nowhere", "db/migration/nowhere");
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> SchemaMigrations.migrate(source(), List.of(nowhere)))
                .withMessageContaining("schema 'nowhere'");
    }

    private static DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.username());
        source.setPassword(server.password());
        return source;
    }
}
