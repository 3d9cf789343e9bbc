package dev.tenure.endtoend;

import dev.tenure.app.TenureApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A Tenure in a JVM of its own, which may be killed. */
final class TenureProcess implements AutoCloseable {
    private static final AtomicInteger STARTS = new AtomicInteger();
    private final Process process;
    private final Path output;

    private TenureProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the main class; what its words are is up to the caller, the home's settings are added. */
    static TenureProcess start(TenureHome home, String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(home.settings());
        return start(Map.of(), all);
    }

    /** Starts the main class with these words, and these variables beside those of the tests. */
    static TenureProcess start(Map<String, String> environment, List<String> words) {
        List<String> command = java();
        command.addAll(List.of("-cp", classPath(), TenureApplication.class.getName()));
        command.addAll(words);
        return run(environment, command);
    }

    /** Starts the executable. */
    static TenureProcess ofJar(String jar, List<String> words) {
        List<String> command = java();
        command.addAll(List.of("-jar", jar));
        command.addAll(words);
        return run(Map.of(), command);
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=America/Lima"));
        return command;
    }

    private static TenureProcess run(Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile(
                    Path.of("target").toAbsolutePath(), "tenure-" + STARTS.incrementAndGet() + "-", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new TenureProcess(builder.start(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Surefire may start the tests from a jar that only names the class path. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    int exitStatus() {
        return process.onExit().orTimeout(120, TimeUnit.SECONDS).join().exitValue();
    }

    /** What it has written so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try {
            Files.deleteIfExists(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
