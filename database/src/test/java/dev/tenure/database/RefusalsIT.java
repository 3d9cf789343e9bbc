package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsIT {
    @TempDir(factory = Homes.class)
    Path directory;

    @Test
    void aFileWhereTheDirectoryShouldBe() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(file, "the data directory " + file + " cannot be used");
        assertRefused(file.resolve("below"), "cannot be used");
    }

    @Test
    void aPortThatIsInUseAndWasAskedFor() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, LoopbackPorts.loopback())) {
            EmbeddedPostgresSettings settings = new EmbeddedPostgresSettings(directory, taken.getLocalPort())
                    .withBinariesIn(Homes.settings(directory).binaries());
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(settings))
                    .withMessageContaining("port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void dataOfAnotherVersion() throws IOException {
        madeAndStopped();
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "17\n");
        assertRefused(directory, "belongs to PostgreSQL 17, this is 18");
    }

    @Test
    void dataWithoutItsPassword() throws IOException {
        madeAndStopped();
        Files.delete(directory.resolve("password"));
        assertRefused(directory, "its file 'password' is not");
    }

    @Test
    void dataWithAnotherPassword() throws IOException {
        madeAndStopped();
        OwnerOnly.write(directory.resolve("password"), "another\n");
        assertRefused(directory, "the file 'password'");
        assertThat(directory.resolve("postgres/postmaster.pid"))
                .as("nothing left running")
                .doesNotExist();
    }

    @Test
    void damagedDataWithTheServersOwnWords() throws IOException {
        madeAndStopped();
        Files.delete(directory.resolve("postgres/global/pg_control"));
        assertRefused(directory, "does not start: ", "pg_control");
    }

    @Test
    void somethingElseInThePlaceOfTheDataWhichIsNotTouched() throws IOException {
        Path precious = Files.createDirectories(directory.resolve("postgres")).resolve("precious");
        Files.writeString(precious, "kept");
        assertRefused(directory, "is damaged (no PG_VERSION)");
        assertThat(precious).hasContent("kept");
    }

    @Test
    void aServerThatWasMadeForgetful() throws SQLException {
        try (EmbeddedPostgres server = Homes.start(directory)) {
            Homes.execute(server, "alter role tenure set synchronous_commit = off");
        }
        assertRefused(directory, "may lose what it has confirmed: synchronous_commit off");
    }

    @Test
    void aPortThatIsNone() {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> new EmbeddedPostgresSettings(directory, 70_000))
                .withMessageContaining("between 0 and 65535, not 70000");
    }

    private void madeAndStopped() {
        Homes.start(directory).close();
    }

    /** Refused in one line; and given up, so that the next start is refused for the same reason and not for the lock. */
    private static void assertRefused(Path where, String... words) {
        for (int time = 1; time <= 2; time++) {
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> Homes.start(where).close())
                    .satisfies(refused ->
                            assertThat(refused.getMessage()).contains(words).doesNotContain("\n"));
        }
    }
}
