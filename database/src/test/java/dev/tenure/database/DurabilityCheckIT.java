package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class DurabilityCheckIT {
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
    void theEmbeddedServerPasses() {
        assertThatNoException().isThrownBy(() -> DurabilityCheck.require(source("on")));
    }

    @Test
    void aServerThatForgetsIsRefusedUnlessLossIsAccepted() {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> DurabilityCheck.require(source("off")))
                .withMessageContaining("synchronous_commit off");
        assertThatNoException().isThrownBy(() -> DurabilityCheck.require(source("off"), true));
    }

    @Test
    void aServerThatCannotBeAskedIsRefused() {
        PGSimpleDataSource unknown = source("on");
        unknown.setPassword("wrong");
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> DurabilityCheck.require(unknown))
                .withMessageContaining("does not say how durable it is");
    }

    private static PGSimpleDataSource source(String synchronousCommit) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.username());
        source.setPassword(server.password());
        source.setOptions("-c synchronous_commit=" + synchronousCommit);
        return source;
    }
}
