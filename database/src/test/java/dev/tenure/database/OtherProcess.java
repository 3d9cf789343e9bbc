package dev.tenure.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that starts the server of a data directory and keeps it until it is killed or told to end. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static OtherProcess owning(Path directory) throws IOException {
        return owning(directory, List.of(), System.getProperty("java.class.path"));
    }

    static OtherProcess owning(Path directory, List<String> prefix, String classPath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(List.of(OtherProcess.class.getName(), directory.toString()));
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The next thing it says: "ready", or the line it was refused with; empty when it has ended. */
    String says() throws IOException {
        String line = output.readLine();
        return line == null ? "" : line;
    }

    long pid() {
        return process.pid();
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server = Homes.start(Path.of(arguments[0]))) {
            System.out.println(server.port() > 0 ? "ready" : "without a port");
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (DatabaseRefused refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }
}
