package dev.tenure.testing.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes servers of Debian's PostgreSQL below {@code target} and ends and removes them after each test. Works as root, whose
 * servers run as an ordinary user, and as an ordinary user; a machine without that package fails the test.
 */
public final class DebianPostgres implements AfterEachCallback {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String FOLDER = "debian-postgres-";

    private final List<Cluster> clusters = new ArrayList<>();

    /** A new, empty server, started. */
    public Cluster newCluster() {
        Cluster cluster = place();
        cluster.initialise();
        return cluster.start();
    }

    Cluster place() {
        Installation installation = Installation.find();
        Holder.clearLeftovers();
        Path parent = TARGET.resolve(FOLDER + ProcessHandle.current().pid());
        Path folder = installation.folder(parent, Integer.toString(Holder.next()));
        Cluster cluster = new Cluster(this, installation, folder);
        clusters.add(cluster);
        return cluster;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clusters.forEach(cluster -> remove(cluster.folder()));
        clusters.clear();
    }

    private static void remove(Path folder) {
        ServerProcesses.kill(folder.resolve("data"));
        deleteTree(folder);
    }

    /** What is once for a JVM: numbers for folders, and what killed JVMs left. */
    private static final class Holder {
        private static int last;
        private static boolean cleared;

        private static synchronized int next() {
            return ++last;
        }

        private static synchronized void clearLeftovers() {
            if (!cleared) {
                cleared = true;
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(
                                () -> removeAll(FOLDER + ProcessHandle.current().pid()), "debian-postgres-end"));
                removeAll(FOLDER + "[0-9]+");
            }
        }

        private static void removeAll(String names) {
            for (Path parent : foldersIn(TARGET)) {
                String name = parent.getFileName().toString();
                if (name.matches(names) && !isAnothers(name)) {
                    foldersIn(parent).forEach(DebianPostgres::remove);
                    deleteTree(parent);
                }
            }
        }

        private static boolean isAnothers(String name) {
            long pid = Long.parseLong(name.substring(FOLDER.length()));
            return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
        }
    }

    private static List<Path> foldersIn(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
