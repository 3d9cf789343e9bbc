package dev.tenure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTestServerIT {
    @TempDir
    Path target;

    @Test
    void whatAnotherRunLeftGoesAndWhatOneStillUsesStays() throws Exception {
        Path left = target.resolve("test-postgres-1");
        Path used = target.resolve("test-postgres-2");
        Path notOurs = Files.createDirectory(target.resolve("test-postgres-of-somebody"));
        EmbeddedPostgres.start(EmbeddedTestServer.settings(target, left)).close();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(EmbeddedTestServer.settings(target, used))) {
            EmbeddedTestServer.clearLeftovers(target);
            assertThat(left).doesNotExist();
            assertThat(used.resolve("postgres")).isDirectory();
            assertThat(notOurs).isDirectory();
            assertThat(server.port()).isPositive();
        }
    }
}
