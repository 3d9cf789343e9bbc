package dev.tenure.testing;

import dev.tenure.database.DatabaseRefused;
import dev.tenure.database.EmbeddedPostgres;
import dev.tenure.database.EmbeddedPostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the server of this JVM in a folder that bears its process id and goes with it, and clears what killed JVMs left. */
final class EmbeddedTestServer {
    private static final String FOLDER = "test-postgres-";

    private EmbeddedTestServer() {}

    static TestServer startBelow(Path target) {
        clearLeftovers(target);
        Path directory = target.resolve(FOLDER + ProcessHandle.current().pid());
        EmbeddedPostgres server = EmbeddedPostgres.start(settings(target, directory));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, directory), "test-postgres-end"));
        return new TestServer(server.jdbcUrl(), server.username(), server.password(), false);
    }

    static EmbeddedPostgresSettings settings(Path target, Path directory) {
        return EmbeddedPostgresSettings.in(directory)
                .withBinariesIn(target.resolve("test-postgres"))
                .withParameters(Map.of("shared_buffers", "64MB"));
    }

    /** The lock tells which ones are still in use; starting one stops the server that is still running there. */
    static void clearLeftovers(Path target) {
        for (Path directory : foldersIn(target)) {
            try {
                remove(EmbeddedPostgres.start(settings(target, directory)), directory);
            } catch (DatabaseRefused inUseOrBroken) {
                // not ours to clear
            }
        }
    }

    private static List<Path> foldersIn(Path target) {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(FOLDER + "[0-9]+"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(EmbeddedPostgres server, Path directory) {
        server.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
