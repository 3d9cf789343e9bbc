package dev.tenure.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Data directories of tests: below target, open to the user that a server may run as, with shared programs. */
final class Homes implements TempDirFactory {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(TARGET), "home-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    static EmbeddedPostgresSettings settings(Path directory) {
        return EmbeddedPostgresSettings.in(directory)
                .withBinariesIn(TARGET.resolve("test-binaries"))
                .withParameters(Map.of("shared_buffers", "32MB"));
    }

    static EmbeddedPostgres start(Path directory) {
        return EmbeddedPostgres.start(settings(directory));
    }

    static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String answer(EmbeddedPostgres server, String question) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    static long postmasterOf(Path directory) throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }
}
