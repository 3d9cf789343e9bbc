package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.database.EmbeddedPostgres;
import dev.tenure.database.EmbeddedPostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a Tenure of the tests keeps what it has: a folder below {@code target} with an embedded database in it, or the folder
 * and a database of its own on a server that runs already.
 */
record TenureHome(Path folder, Optional<DatabaseServer> server) {
    private static final Path ALL = Path.of("target", "tenure").toAbsolutePath();

    /** A new one with nothing in it, on the server that the environment names, embedded if it names none. */
    static TenureHome fresh(String name) {
        String url = System.getenv().getOrDefault("TENURE_TEST_DATABASE_URL", "");
        if (url.isBlank()) {
            return embedded(name);
        }
        String user = System.getenv().getOrDefault("TENURE_TEST_DATABASE_USER", "tenure");
        String password = System.getenv().getOrDefault("TENURE_TEST_DATABASE_PASSWORD", "");
        return onServer(name, new DatabaseServer(url, user, password));
    }

    /** A new one with an embedded database, whatever the environment says. */
    static TenureHome embedded(String name) {
        Path folder = emptied(ALL.resolve(name));
        shareProgrammes(folder.resolve("database"));
        return new TenureHome(folder, Optional.empty());
    }

    /** A new one with a database of its own on the other's server. */
    TenureHome neighbour(String name) {
        return onServer(name, database());
    }

    private static TenureHome onServer(String name, DatabaseServer server) {
        String database = "tenure_" + UUID.randomUUID().toString().replace("-", "");
        server.execute("create database " + database);
        return new TenureHome(emptied(ALL.resolve(name)), Optional.of(server.database(database)));
    }

    boolean isEmbedded() {
        return server.isEmpty();
    }

    /** What a Tenure has to be told to live here, on any free port. */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        settings.add("--server.port=0");
        settings.add("--tenure.data-directory=" + folder);
        server.ifPresent(it -> {
            settings.add("--spring.datasource.url=" + it.url());
            settings.add("--spring.datasource.username=" + it.user());
            settings.add("--spring.datasource.password=" + it.password());
        });
        return settings;
    }

    /** Its database; an embedded one has to run. */
    DatabaseServer database() {
        return server.orElseGet(() -> new DatabaseServer(
                "jdbc:postgresql://127.0.0.1:" + text("database/port") + "/tenure",
                "tenure",
                text("database/password")));
    }

    /** An embedded server that was stopped runs again while something is asked. */
    void served(Runnable questions) {
        if (isEmbedded()) {
            try (EmbeddedPostgres again =
                    EmbeddedPostgres.start(EmbeddedPostgresSettings.in(folder.resolve("database")))) {
                assertThat(again.createdNow()).isFalse();
                questions.run();
            }
        } else {
            questions.run();
        }
    }

    /** The embedded server's process. */
    ProcessHandle postmaster() {
        String first =
                text("database/postgres/postmaster.pid").lines().findFirst().orElseThrow();
        return ProcessHandle.of(Long.parseLong(first)).orElseThrow();
    }

    /** The first column of every row, as text. */
    List<String> query(String sql) {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    long count(String table) {
        return Long.parseLong(query("select count(*) from " + table).get(0));
    }

    /** Takes everything away; nothing may run here any more. */
    void remove() {
        if (server.isPresent()) {
            String name = server.get().name();
            // a vacuum under way, which an owner may not end, the server ends by itself
            server.get()
                    .database("postgres")
                    .execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                            + " where usename = current_user and datname = '" + name + "'");
            server.get().database("postgres").execute("drop database if exists " + name);
        }
        delete(folder);
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a killed run left is stopped and taken away. */
    private static Path emptied(Path folder) {
        if (Files.exists(folder.resolve("database/postgres/postmaster.pid"))) {
            EmbeddedPostgres.start(EmbeddedPostgresSettings.in(folder.resolve("database")))
                    .close();
        }
        delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The server's programs are unpacked once and linked to from then on. */
    private static void shareProgrammes(Path database) {
        try (Stream<Path> unpacked = Files.list(Files.createDirectories(Path.of("target", "test-postgres")))) {
            Files.createDirectories(
                    database, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (Path programmes : unpacked.filter(TenureHome::isWhole).toList()) {
                Files.createSymbolicLink(database.resolve(programmes.getFileName()), programmes.toAbsolutePath());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isWhole(Path folder) {
        return folder.getFileName().toString().startsWith("bin-") && Files.exists(folder.resolve(".complete"));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
