package dev.tenure.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Runs one of the server's short-lived programs to its end. */
public final class ServerCommand {
    private ServerCommand() {}

    /** How a programme ended and what it said. */
    public record Outcome(int status, String output) {
        public boolean succeeded() {
            return status == 0;
        }

        /** What matters of the output when something went wrong. */
        public String lastLines() {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        }
    }

    public static Outcome run(List<String> command) {
        return run(command, "");
    }

    /** The input never shows in the list of processes, so secrets go this way. */
    static Outcome run(List<String> command, String input) {
        try {
            Process process = builder(command).redirectErrorStream(true).start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(UTF_8));
            } catch (IOException endedBeforeReading) {
                // its status and output say why
            }
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException failure) {
            return new Outcome(127, String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }

    /** With nothing in the environment that could lead a PostgreSQL programme to another server or language. */
    public static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().keySet().removeAll(Arrays.asList("LANG", "LANGUAGE"));
        builder.environment().put("LC_MESSAGES", "C");
        return builder;
    }
}
