package dev.tenure.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in an owned data directory: the cluster in {@code postgres}, the application's {@code password}, the remembered
 * {@code port}. A cluster is made in a folder beside its place and renamed, so that one that is there is whole.
 */
record ServerDirectory(Path directory, ServerBinaries binaries, RunAs runAs) {
    static final String ROLE = "tenure";
    static final String DRAFT = "initialising-";

    private static final Logger LOG = LoggerFactory.getLogger(ServerDirectory.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    Path cluster() {
        return directory.resolve("postgres");
    }

    String password() throws IOException {
        return Files.readString(passwordFile(), US_ASCII).strip();
    }

    private Path passwordFile() {
        return directory.resolve("password");
    }

    Path portFile() {
        return directory.resolve("port");
    }

    /** True when there was nothing yet, or only what an initialisation left that did not come to its end. */
    boolean initialiseIfNew() throws IOException {
        runAs.letThrough(directory);
        requireRunnable();
        clearDrafts();
        if (Files.exists(cluster().resolve("PG_VERSION"))) {
            requireUsable();
            runAs.handOver(cluster());
            return false;
        }
        requireNothingInItsPlace();
        if (!Files.exists(passwordFile())) {
            OwnerOnly.write(passwordFile(), newPassword() + "\n");
        }
        initialise();
        return true;
    }

    private void requireRunnable() {
        ServerCommand.Outcome version =
                ServerCommand.run(runAs.command(binaries.programme("postgres"), List.of("--version")));
        if (!version.succeeded()) {
            throw new DatabaseRefused("the embedded PostgreSQL in " + binaries.folder() + " does not run"
                    + (runAs.user() == null ? "" : " as user " + runAs.user() + ", who must be able to reach it") + ": "
                    + version.lastLines());
        }
    }

    private void requireUsable() throws IOException {
        String found =
                Files.readString(cluster().resolve("PG_VERSION"), US_ASCII).strip();
        if (!found.equals(binaries.majorVersion())) {
            throw new DatabaseRefused("the data in " + directory + " belongs to PostgreSQL " + found + ", this is "
                    + binaries.majorVersion() + "; move it with pg_dump, or start the version that wrote it");
        }
        if (!Files.exists(passwordFile())) {
            throw new DatabaseRefused("the data in " + directory
                    + " is there, but its file 'password' is not; put it back from a backup");
        }
    }

    private void requireNothingInItsPlace() throws IOException {
        if (!Files.exists(cluster())) {
            return;
        }
        try (Stream<Path> content = Files.list(cluster())) {
            if (content.findAny().isPresent()) {
                throw new DatabaseRefused("the data in " + cluster()
                        + " is damaged (no PG_VERSION); restore it, or move it away to begin anew");
            }
        }
        Files.delete(cluster());
    }

    private void initialise() throws IOException {
        LOG.info("Making a new PostgreSQL {} cluster in {}", binaries.version(), directory);
        Path draft = OwnerOnly.directory(directory.resolve(DRAFT + UUID.randomUUID()));
        runAs.handOver(draft);
        try {
            Path data = draft.resolve("postgres");
            initdb(draft, data);
            createApplicationDatabase(data);
            OwnerOnly.move(data, cluster());
        } finally {
            OwnerOnly.deleteTree(draft);
        }
    }

    /** An initdb whose process was killed may still be writing, so each draft has a name of its own. */
    private void clearDrafts() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path draft : files.filter(file -> file.getFileName().toString().startsWith(DRAFT))
                    .toList()) {
                LOG.info("Removing {}, an initialisation that did not come to its end", draft);
                OwnerOnly.deleteTree(draft);
            }
        } catch (DirectoryNotEmptyException stillWriting) {
            LOG.info("An initialisation is still writing; what it leaves is removed by a later one", stillWriting);
        }
    }

    private void initdb(Path draft, Path data) throws IOException {
        Path superuser = draft.resolve("superuser");
        OwnerOnly.write(superuser, newPassword() + "\n");
        runAs.handOver(superuser);
        ServerCommand.Outcome outcome = initdb(data, superuser, "C.UTF-8");
        if (!outcome.succeeded() && outcome.output().contains("invalid locale name")) {
            outcome = initdb(data, superuser, "C");
        }
        if (!outcome.succeeded()) {
            throw new DatabaseRefused("no database could be made in " + directory + ": " + outcome.lastLines());
        }
    }

    /** Collation and case by PostgreSQL's own C.UTF-8, the same on every machine; trigrams still ask the system's. */
    private ServerCommand.Outcome initdb(Path data, Path passwordFile, String characterType) {
        List<String> arguments = new ArrayList<>(List.of("--pgdata=" + data, "--username=postgres"));
        arguments.addAll(List.of("--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        arguments.addAll(List.of("--lc-ctype=" + characterType, "--data-checksums", "--no-instructions"));
        return ServerCommand.run(runAs.command(binaries.programme("initdb"), arguments));
    }

    /** In single-user mode, before anybody can connect. The superuser's password is thrown away: nobody signs in as it. */
    private void createApplicationDatabase(Path data) throws IOException {
        String statements = "create role " + ROLE + " login createdb createrole password '"
                + password().replace("'", "''") + "'\n"
                + "grant pg_monitor, pg_checkpoint to " + ROLE + "\n"
                + "grant alter system on parameter wal_recycle to " + ROLE + "\n"
                + "create database " + ROLE + " owner " + ROLE + "\n"
                + "revoke all on database " + ROLE + " from public\n";
        runAlone(data, "postgres", statements);
        // what a scrub needs to have the write-ahead log replaced; rights to functions are the database's own
        runAlone(
                data,
                ROLE,
                "grant execute on function pg_switch_wal() to " + ROLE + "\n"
                        + "grant execute on function pg_reload_conf() to " + ROLE + "\n");
    }

    private void runAlone(Path data, String database, String statements) {
        List<String> arguments =
                List.of("--single", "-D", data.toString(), "-c", "log_min_error_statement=panic", database);
        ServerCommand.Outcome outcome =
                ServerCommand.run(runAs.command(binaries.programme("postgres"), arguments), statements);
        List<String> errors = outcome.output()
                .lines()
                .filter(line -> line.contains("ERROR:") || line.contains("FATAL:") || line.contains("PANIC:"))
                .toList();
        if (!outcome.succeeded() || !errors.isEmpty()) {
            throw new DatabaseRefused("no database could be made in " + directory + ": " + String.join(" | ", errors));
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
