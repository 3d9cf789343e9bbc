package dev.tenure.testing.debian;

import dev.tenure.database.ServerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** One server with a data directory and a port of its own, on loopback, durable as PostgreSQL is by default. */
public final class Cluster {
    private static final String USER = "postgres";
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "logging_collector=off",
            "shared_buffers=32MB",
            "max_connections=60",
            "timezone=Asia/Tokyo");

    private final DebianPostgres owner;
    private final Installation installation;
    private final Path folder;
    private final int port = freePort();
    private @Nullable Process process;

    Cluster(DebianPostgres owner, Installation installation, Path folder) {
        this.owner = owner;
        this.installation = installation;
        this.folder = folder;
    }

    void initialise() {
        installation.run(
                "initdb",
                List.of("-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
    }

    /** Returns when the server answers; it may have had to recover first. */
    public Cluster start() {
        List<String> arguments = new ArrayList<>(List.of("-D", data(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        try {
            Process started = ServerCommand.builder(installation.command("postgres", arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            process = started;
            awaitReady(started);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    private void awaitReady(Process started) {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!answers()) {
            try {
                if (started.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    throw new IllegalStateException("PostgreSQL in " + folder + " does not start: " + lastLines());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
        }
    }

    private boolean answers() {
        try (Connection connection = dataSource().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** As an operator stops it: sessions are ended, what is committed is written. */
    public void stop() {
        installation.run("pg_ctl", List.of("-D", data(), "-m", "fast", "-w", "stop"));
        collect();
    }

    /** As a failing machine stops it: every process of the server is killed. */
    public void kill() {
        ServerProcesses.kill(folder.resolve("data"));
        collect();
    }

    private void collect() {
        Process ended = process;
        process = null;
        if (ended != null) {
            ended.onExit().join();
        }
    }

    /** A copy that follows this server's log as it is written, started. */
    public Cluster replica() {
        Cluster copy = owner.place();
        installation.run(
                "pg_basebackup",
                List.of("-d", conninfo("replication"), "-D", copy.data(), "-R", "-X", "stream", "-c", "fast", "-N"));
        return copy.start();
    }

    /** Makes a replica a server of its own, with what it has received so far; returns when it takes writes. */
    public void promote() {
        installation.run("pg_ctl", List.of("-D", data(), "-w", "promote"));
    }

    /** Everything that the database holds, as {@code pg_dump} writes it, in a new file. */
    public Path dump() {
        Path file = folder.resolve(UUID.randomUUID() + ".dump");
        installation.run("pg_dump", List.of("-d", conninfo(USER), "-Fc", "-f", file.toString()));
        return file;
    }

    /** The same as SQL text, in a new file. */
    public Path plainDump() {
        Path file = folder.resolve(UUID.randomUUID() + ".sql");
        installation.run("pg_dump", List.of("-d", conninfo(USER), "-Fp", "-f", file.toString()));
        return file;
    }

    /** Puts a dump into the empty database of this server. */
    public void restore(Path dump) {
        installation.run("pg_restore", List.of("-d", conninfo(USER), "--exit-on-error", dump.toString()));
    }

    /** Each connection is a new one; a test that wants a pool makes one. */
    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + USER);
        source.setUser(USER);
        source.setConnectTimeout(5);
        return source;
    }

    /** Where it listens on loopback, also after it was stopped and started. */
    public int port() {
        return port;
    }

    /** What the server has written into its log, for tests that look for what must not be there. */
    public Path log() {
        return folder.resolve("log");
    }

    /** Where the server keeps its files. */
    public Path dataDirectory() {
        return folder.resolve("data");
    }

    Path folder() {
        return folder;
    }

    private String data() {
        return dataDirectory().toString();
    }

    private String conninfo(String database) {
        return "host=127.0.0.1 port=" + port + " user=" + USER + " dbname=" + database;
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException unreadable) {
            return "no log";
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return any.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
