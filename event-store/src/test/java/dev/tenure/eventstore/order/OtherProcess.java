package dev.tenure.eventstore.order;

import dev.tenure.testing.PostgresExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that a test starts and kills, with what it has said so far. */
final class OtherProcess implements AutoCloseable {
    private static final String URL = "ORDER_URL";
    private static final String USER = "ORDER_USER";
    private static final String PASSWORD = "ORDER_PASSWORD";

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::listen, "other process");

    private OtherProcess(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    /** Runs the main method of that class on the test class's database. */
    static OtherProcess start(Class<?> main, PostgresExtension postgres) throws IOException {
        String classPath = System.getProperty(
                "surefire.test.class.path", Objects.requireNonNull(System.getProperty("java.class.path")));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName());
        builder.environment()
                .putAll(Map.of(URL, postgres.jdbcUrl(), USER, postgres.username(), PASSWORD, postgres.password()));
        return new OtherProcess(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** In the other process: the way to the database that it was started with. */
    static NodePool database() {
        return new NodePool(() -> {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(Objects.requireNonNull(System.getenv(URL)));
            source.setUser(System.getenv(USER));
            source.setPassword(System.getenv(PASSWORD));
            return source;
        });
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException ended) {
            // what it said before is there
        }
    }

    List<String> said() {
        return List.copyOf(lines);
    }

    /** Without a word to it (SIGKILL); what it said until then is complete afterwards. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
