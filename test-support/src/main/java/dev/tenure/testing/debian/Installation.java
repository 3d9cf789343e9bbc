package dev.tenure.testing.debian;

import dev.tenure.database.RunAs;
import dev.tenure.database.ServerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The newest PostgreSQL that Debian's packages have put on this machine, and the ordinary user that its programs run as. */
record Installation(Path programmes, RunAs runAs) {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final List<String> NEEDED =
            List.of("initdb", "postgres", "pg_ctl", "pg_basebackup", "pg_dump", "pg_restore");

    static Installation find() {
        return Holder.INSTALLATION;
    }

    private static final class Holder {
        static final Installation INSTALLATION =
                new Installation(newestIn(VERSIONS), RunAs.choose(List.of("postgres", "nobody")));
    }

    /** Never skipped in silence: a machine without the package fails the test and says what is missing. */
    static Path newestIn(Path versions) {
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                return found.map(version -> version.resolve("bin"))
                        .filter(Installation::isWhole)
                        .max(Comparator.comparingInt(Installation::version))
                        .orElseThrow(() -> missing(versions));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        throw missing(versions);
    }

    private static boolean isWhole(Path bin) {
        return bin.toString().matches(".*/[0-9]+/bin")
                && NEEDED.stream().allMatch(name -> Files.isExecutable(bin.resolve(name)));
    }

    private static int version(Path bin) {
        return Integer.parseInt(bin.getName(bin.getNameCount() - 2).toString());
    }

    private static IllegalStateException missing(Path versions) {
        return new IllegalStateException("no PostgreSQL with all its tools in " + versions
                + "/*/bin: this test wants Debian's package; install it with 'apt-get install postgresql'");
    }

    List<String> command(String programme, List<String> arguments) {
        return runAs.command(programmes.resolve(programme), arguments);
    }

    void run(String programme, List<String> arguments) {
        ServerCommand.Outcome outcome = ServerCommand.run(command(programme, arguments));
        if (!outcome.succeeded()) {
            throw new IllegalStateException(
                    programme + " failed with " + outcome.status() + ": " + outcome.lastLines());
        }
    }

    /** A folder below the parent that the servers may write to. */
    Path folder(Path parent, String name) {
        try {
            Path folder = Files.createDirectories(parent.resolve(name));
            runAs.letThrough(parent);
            runAs.handOver(folder);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
