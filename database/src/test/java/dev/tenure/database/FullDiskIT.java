package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On small file systems of its own, which only root may mount. */
class FullDiskIT {
    @TempDir(factory = Homes.class)
    Path directory;

    @AfterEach
    void unmount() {
        ServerCommand.run(List.of("umount", disk().toString()));
    }

    @Test
    void tooSmallForTheProgrammes() throws IOException {
        mount("size=8m");
        assertRefused(EmbeddedPostgresSettings.in(disk()), "No space left on device");
    }

    @Test
    void tooSmallForTheDatabase() throws IOException {
        mount("size=8m");
        assertRefused(Homes.settings(disk()), "no database could be made", "No space left on device");
    }

    @Test
    void fullAtALaterStartAndFineAgainOnceThereIsSpace() throws IOException {
        mount("size=120m");
        Homes.start(disk()).close();
        Path ballast = disk().resolve("ballast");
        fill(ballast);
        assertRefused(Homes.settings(disk()), "No space left on device");
        Files.delete(ballast);
        assertThatNoException().isThrownBy(() -> Homes.start(disk()).close());
    }

    @Test
    void readOnly() throws IOException {
        mount("size=8m,ro");
        assertRefused(Homes.settings(disk()), "cannot be used", "Read-only file system");
    }

    private Path disk() {
        return directory.resolve("disk");
    }

    private void mount(String options) throws IOException {
        Path disk = Files.createDirectory(disk());
        assumeTrue(
                ServerCommand.run(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()))
                        .succeeded(),
                "mounting needs root");
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                while (true) {
                    out.write(block);
                }
            });
        }
    }

    private static void assertRefused(EmbeddedPostgresSettings settings, String... words) {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(settings).close())
                .satisfies(refused ->
                        assertThat(refused.getMessage()).contains(words).doesNotContain("\n"));
    }
}
