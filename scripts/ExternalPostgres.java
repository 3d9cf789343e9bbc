import dev.tenure.database.EmbeddedPostgres;
import dev.tenure.database.EmbeddedPostgresSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a PostgreSQL server until standard input ends, and writes how to reach it: {@code make proof} tests on it. */
final class ExternalPostgres {
    private ExternalPostgres() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Path settings = Path.of(arguments[1]);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(EmbeddedPostgresSettings.in(directory))) {
            Path draft = Files.writeString(
                    settings.resolveSibling(settings.getFileName() + ".draft"),
                    """
                    TENURE_TEST_DATABASE_URL='%s'
                    TENURE_TEST_DATABASE_USER='%s'
                    TENURE_TEST_DATABASE_PASSWORD='%s'
                    """
                            .formatted(server.jdbcUrl(), server.username(), server.password()));
            Files.move(draft, settings);
            while (System.in.read() >= 0) {
                // until whoever started this closes our input
            }
        }
    }
}
