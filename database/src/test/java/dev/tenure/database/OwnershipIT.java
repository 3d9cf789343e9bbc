package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipIT {
    @TempDir(factory = Homes.class)
    Path directory;

    @Test
    void whatAnotherProcessOwnsIsRefusedInOneLineThatNamesBoth() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(directory)) {
            assertThat(owner.says()).isEqualTo("ready");
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> Homes.start(directory))
                    .withMessage(
                            "the data directory %s is in use by process %d; stop it, or choose another directory",
                            directory.toRealPath(), owner.pid());
        }
        Homes.start(directory).close();
    }

    @Test
    void whatThisProcessOwnsIsRefusedToItselfAndStillToOthers() throws Exception {
        try (EmbeddedPostgres server = Homes.start(directory)) {
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> Homes.start(directory))
                    .withMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            try (OtherProcess late = OtherProcess.owning(directory)) {
                assertThat(late.says())
                        .contains("in use by process " + ProcessHandle.current().pid());
            }
            assertThat(Homes.answer(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerThatOutlivedItsProcessIsStoppedAndANewOneStarted() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(directory)) {
            assertThat(owner.says()).isEqualTo("ready");
            write("create table kept as select 42 as answer");
            owner.kill();
        }
        long left = Homes.postmasterOf(directory);
        assertThat(ProcessHandle.of(left)).as("the server lives on").isPresent();
        try (EmbeddedPostgres anew = Homes.start(directory)) {
            assertThat(Homes.postmasterOf(directory)).isNotEqualTo(left);
            await().atMost(Homes.PATIENCE).until(() -> ProcessHandle.of(left).isEmpty());
            assertThat(Homes.answer(anew, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aServerThatOutlivedItsProcessIsFoundWhereItsDirectoryWasMovedTo() throws Exception {
        Path before = directory.resolve("before");
        try (OtherProcess owner = OtherProcess.owning(before)) {
            assertThat(owner.says()).isEqualTo("ready");
            owner.kill();
        }
        Path after = Files.move(before, directory.resolve("after"));
        long left = Homes.postmasterOf(after);
        try (EmbeddedPostgres anew = Homes.start(after)) {
            await().atMost(Homes.PATIENCE).until(() -> ProcessHandle.of(left).isEmpty());
            assertThat(Homes.answer(anew, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aProcessThatHappensToHaveTheServersNumberIsLeftAlone() throws Exception {
        Homes.start(directory).close();
        Process bystander = new ProcessBuilder("cat").start();
        try {
            Files.write(
                    directory.resolve("postgres/postmaster.pid"),
                    List.of(
                            Long.toString(bystander.pid()),
                            directory.resolve("postgres").toString(),
                            "0",
                            "1",
                            "",
                            "",
                            ""));
            try (EmbeddedPostgres server = Homes.start(directory)) {
                assertThat(Homes.answer(server, "select 1")).isEqualTo("1");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void aStartThatWasKilledWhileItMadeTheDatabaseIsMadeGoodByTheNext() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(directory)) {
            await().atMost(Homes.PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> !drafts().isEmpty());
            owner.kill();
        }
        assertThat(directory.resolve("postgres")).doesNotExist();
        try (EmbeddedPostgres server = Homes.start(directory)) {
            assertThat(server.createdNow()).isTrue();
            assertThat(Homes.answer(server, "select 1")).isEqualTo("1");
        }
        Homes.start(directory).close();
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(ServerDirectory.DRAFT))
                    .toList();
        }
    }

    private void write(String sql) throws IOException, SQLException {
        int port = Integer.parseInt(Files.readString(directory.resolve("port")).strip());
        String password = Files.readString(directory.resolve("password")).strip();
        try (var connection = DriverManager.getConnection(Launcher.url(port), ServerDirectory.ROLE, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
