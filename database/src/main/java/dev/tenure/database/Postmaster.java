package dev.tenure.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process that {@code postmaster.pid} of a cluster names, whoever started it, and how to end it. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int STATUS_LINE = 7;
    private static final Duration FAST_WITHIN = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE_WITHIN = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ServerDirectory home;
    private final ProcessHandle process;

    private Postmaster(ServerDirectory home, ProcessHandle process) {
        this.home = home;
        this.process = process;
    }

    /**
     * The server that is alive on this cluster, if there is one. A number that belongs to some other process by now is a
     * leftover: its file goes, since PostgreSQL itself would take that process for a server; the process is left alone.
     */
    static Optional<Postmaster> find(ServerDirectory home) throws IOException {
        Path file = home.cluster().resolve("postmaster.pid");
        Optional<ProcessHandle> process = processNamedIn(file);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        Postmaster postmaster = new Postmaster(home, process.get());
        if (postmaster.isServing()) {
            return Optional.of(postmaster);
        }
        LOG.info("Removing {}, which names a process that is not its server", file);
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    /** True once the server has its port and lets people in; until then somebody else may be listening there. */
    static boolean isReady(ServerDirectory home) throws IOException {
        List<String> lines = linesOf(home.cluster().resolve("postmaster.pid"));
        return lines.size() > STATUS_LINE
                && lines.get(STATUS_LINE).strip().equals("ready")
                && find(home).isPresent();
    }

    private static Optional<ProcessHandle> processNamedIn(Path file) throws IOException {
        List<String> lines = linesOf(file);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static List<String> linesOf(Path file) throws IOException {
        try {
            return Files.readAllLines(file, ISO_8859_1);
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    long pid() {
        return process.pid();
    }

    /** A server works in its cluster's folder, wherever that was moved to; nothing else there is called postgres. */
    private boolean isServing() {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            String commandLine = Files.readString(proc.resolve("cmdline"), ISO_8859_1);
            return commandLine.contains("postgres") && worksIn(proc.resolve("cwd"), commandLine);
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean worksIn(Path workingDirectory, String commandLine) throws IOException {
        try {
            return Files.isSameFile(workingDirectory, home.cluster());
        } catch (AccessDeniedException anotherUsers) {
            if (!commandLine.contains(home.cluster().toString())) {
                return false;
            }
            throw new DatabaseRefused("process " + process.pid() + " is a PostgreSQL on " + home.cluster()
                    + " and belongs to another user; stop it first");
        }
    }

    /** Fast, then immediate, then by force; what was committed survives each of them. */
    void stop() {
        if (endsAfter("INT", FAST_WITHIN) || endsAfter("QUIT", IMMEDIATE_WITHIN)) {
            return;
        }
        LOG.warn("PostgreSQL, process {}, did not stop when told; ending it by force", process.pid());
        process.destroyForcibly();
        if (!endsWithin(IMMEDIATE_WITHIN)) {
            throw new DatabaseRefused("the PostgreSQL on " + home.cluster() + ", process " + process.pid()
                    + ", does not stop; stop it by hand");
        }
    }

    private boolean endsAfter(String signal, Duration within) {
        String pid = Long.toString(process.pid());
        List<String> arguments = List.of("kill", signal, pid);
        if (!ServerCommand.run(home.runAs().command(home.binaries().programme("pg_ctl"), arguments))
                .succeeded()) {
            // root may signal a server that it ran as somebody else before, which its present stand-in may not
            ServerCommand.run(List.of("kill", "-" + signal, pid));
        }
        return endsWithin(within);
    }

    private boolean endsWithin(Duration limit) {
        long start = System.nanoTime();
        while (isServing()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            Uninterrupted.pause(GLANCE);
        }
        return true;
    }
}
