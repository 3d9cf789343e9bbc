package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerBinariesIT {
    @TempDir(factory = Homes.class)
    Path folder;

    @Test
    void severalMayUnpackAtOnceAndAllGetTheSameWholeProgrammes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<ServerBinaries>> unpacked = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                unpacked.add(threads.submit(() -> ServerBinaries.unpackedIn(folder)));
            }
            for (Future<ServerBinaries> one : unpacked) {
                assertRuns(one.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(names()).containsExactly("bin-18.6.0");
    }

    @Test
    void whatWasNotUnpackedToItsEndIsUnpackedAgain() throws IOException {
        ServerBinaries binaries = ServerBinaries.unpackedIn(folder);
        Files.delete(binaries.folder().resolve(".complete"));
        Files.delete(binaries.programme("postgres"));
        assertRuns(ServerBinaries.unpackedIn(folder));
        assertThat(names()).containsExactly("bin-18.6.0");
    }

    private static void assertRuns(ServerBinaries binaries) {
        ServerCommand.Outcome version =
                ServerCommand.run(List.of(binaries.programme("pg_ctl").toString(), "--version"));
        assertThat(version.output()).contains("PostgreSQL) 18.6");
        assertThat(binaries.programme("postgres")).isExecutable();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
