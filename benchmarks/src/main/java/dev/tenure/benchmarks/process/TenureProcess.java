package dev.tenure.benchmarks.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The executable, started as anybody would start it, until it is stopped. */
final class TenureProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final int GLANCE_MILLIS = 20;
    private static final int OK = 200;

    private final Process process;
    private final long started = System.nanoTime();
    private final URI health;

    private TenureProcess(Process process, URI health) {
        this.process = process;
        this.health = health;
    }

    /** Starts it with that heap at most, on that directory; what it says goes into {@code log}. */
    static TenureProcess start(Path jar, String heap, Path directory, Path log) throws IOException {
        int port = freePort();
        List<String> command = List.of(
                java(),
                "-Xmx" + heap,
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--tenure.data-directory=" + directory);
        Process process = Children.start(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
        return new TenureProcess(process, URI.create("http://127.0.0.1:" + port + "/health"));
    }

    /** The programme that runs this one. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Seconds from the start until it said that it is well. */
    double secondsUntilHealthy() throws IOException, InterruptedException {
        while (!isHealthy()) {
            if (process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("it ended with status " + process.exitValue());
            }
            if (System.nanoTime() - started > READY_WITHIN.toNanos()) {
                throw new IOException("it was not ready within " + READY_WITHIN.toSeconds() + " s");
            }
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private boolean isHealthy() {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it has used of the processors so far. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    long pid() {
        return process.pid();
    }

    /** Lets it stop in its own time. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("it did not stop within a minute");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
