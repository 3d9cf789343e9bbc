package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only root can show: every way to run the server as somebody else, and from one to the other. */
class RunAsIT {
    private static final String USER = "nobody";

    @TempDir(factory = Homes.class)
    Path directory;

    @BeforeEach
    void onlyRoot() {
        assumeTrue(RunAs.isRoot(), "only root runs the server as somebody else");
    }

    static Stream<RunAs> ways() {
        return Stream.concat(Stream.of(RunAs.unshared()), RunAs.asUser(USER).stream());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theServerStartsStopsAndKeepsItsData(RunAs way) throws SQLException {
        assumeTrue(way.works(), "not possible here: " + way);
        try (EmbeddedPostgres server = start(way)) {
            assertThat(server.createdNow()).isTrue();
            Homes.execute(server, "create table kept as select 42 as answer");
        }
        try (EmbeddedPostgres server = start(way)) {
            assertThat(Homes.answer(server, "select answer from kept")).isEqualTo("42");
        }
        assertThat(ProcessHandle.allProcesses().filter(this::isServerHere)).isEmpty();
    }

    @Test
    void dataMovesFromOneWayToAnother() throws SQLException, IOException {
        List<RunAs> ways = ways().filter(RunAs::works).toList();
        assumeTrue(ways.size() > 1, "only one way is possible here");
        Path data = directory.resolve("postgres");
        start(ways.get(0)).close();
        assertThat(Files.getOwner(data).getName()).isEqualTo("root");
        start(ways.get(1)).close();
        assertThat(Files.getOwner(data).getName()).isEqualTo(USER);
        try (EmbeddedPostgres server = start(ways.get(0))) {
            assertThat(Homes.answer(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerLeftByOneWayIsStoppedByAnother() throws Exception {
        RunAs way = firstOrdinaryUser();
        try (OtherProcess owner = OtherProcess.owning(directory)) {
            assertThat(owner.says()).isEqualTo("ready");
            owner.kill();
        }
        long left = Homes.postmasterOf(directory);
        try (EmbeddedPostgres server = start(way)) {
            await().atMost(Homes.PATIENCE).until(() -> ProcessHandle.of(left).isEmpty());
            assertThat(Homes.answer(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void thePasswordStaysWithRoot() throws IOException {
        RunAs way = firstOrdinaryUser();
        start(way).close();
        assertThat(Files.getOwner(directory.resolve("password")).getName()).isEqualTo("root");
    }

    @Test
    void aDirectoryThatTheUserCannotReachIsRefused() throws IOException {
        RunAs way = firstOrdinaryUser();
        Path closed = Files.createDirectory(
                directory.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path home = closed.resolve("home");
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(EmbeddedPostgresSettings.in(home), Optional.of(way)))
                .withMessageContaining("does not run as user " + USER)
                .withMessageContaining("must be able to reach it");
    }

    @Test
    void withNoWayAtAllTheLineSaysWhatToDo() {
        RunAs impossible = new RunAs(List.of("false"), null);
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> RunAs.firstThatWorks(List.of(impossible)))
                .withMessageContaining("run Tenure as an ordinary user")
                .withMessageContaining("spring.datasource.url");
    }

    private static RunAs firstOrdinaryUser() {
        Optional<RunAs> way = RunAs.asUser(USER).stream().filter(RunAs::works).findFirst();
        assumeTrue(way.isPresent(), "root may not become " + USER + " here");
        return way.orElseThrow();
    }

    private EmbeddedPostgres start(RunAs way) {
        return EmbeddedPostgres.start(Homes.settings(directory), Optional.of(way));
    }

    private boolean isServerHere(ProcessHandle process) {
        return process.info()
                .commandLine()
                .orElse("")
                .contains(directory.resolve("postgres").toString());
    }
}
