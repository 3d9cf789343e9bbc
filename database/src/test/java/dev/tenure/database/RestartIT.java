package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {
    @TempDir(factory = Homes.class)
    Path directory;

    @Test
    void dataAndPortSurviveARestart() throws SQLException {
        int port;
        try (EmbeddedPostgres first = Homes.start(directory)) {
            assertThat(first.createdNow()).isTrue();
            Homes.execute(first, "create table kept as select 42 as answer");
            port = first.port();
        }
        try (EmbeddedPostgres second = Homes.start(directory)) {
            assertThat(second.createdNow()).isFalse();
            assertThat(second.port()).isEqualTo(port);
            assertThat(Homes.answer(second, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aRememberedPortThatSomebodyElseTookIsReplaced() throws SQLException, IOException {
        int port = startAndStop();
        try (ServerSocket somebodyElse = new ServerSocket(port, 1, LoopbackPorts.loopback());
                EmbeddedPostgres second = Homes.start(directory)) {
            assertThat(somebodyElse.isBound()).isTrue();
            assertThat(second.port()).isNotEqualTo(port);
            assertThat(Homes.answer(second, "select 1")).isEqualTo("1");
            port = second.port();
        }
        assertThat(startAndStop()).isEqualTo(port);
    }

    @Test
    void aServerThatDiesIsStartedAgainOnItsPort() throws SQLException, IOException {
        try (EmbeddedPostgres server = Homes.start(directory)) {
            Homes.execute(server, "create table kept as select 42 as answer");
            long before = Homes.postmasterOf(directory);
            kill(before);
            await().atMost(Homes.PATIENCE)
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> Homes.answer(server, "select answer from kept").equals("42"));
            assertThat(Homes.postmasterOf(directory)).isNotEqualTo(before);
        }
    }

    @Test
    void aServerThatDiedJustNowDoesNotComeBackAfterTheEnd() throws IOException {
        EmbeddedPostgres server = Homes.start(directory);
        long before = Homes.postmasterOf(directory);
        kill(before);
        server.close();
        assertThat(ProcessHandle.allProcesses().filter(RestartIT::isPostgres).map(ProcessHandle::pid))
                .noneMatch(this::worksHere);
        assertThat(startAndStop()).isEqualTo(server.port());
    }

    @Test
    void closingTwiceIsHarmless() {
        EmbeddedPostgres server = Homes.start(directory);
        server.close();
        server.close();
        assertThat(startAndStop()).isEqualTo(server.port());
    }

    private int startAndStop() {
        try (EmbeddedPostgres server = Homes.start(directory)) {
            return server.port();
        }
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    private boolean worksHere(long pid) {
        try {
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), directory.resolve("postgres"));
        } catch (IOException gone) {
            return false;
        }
    }
}
