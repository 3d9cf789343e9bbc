package dev.tenure.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that this process started, whose log goes into the application's. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger("dev.tenure.database.server");
    private static final int REMEMBERED_LINES = 20;
    private static final Duration END_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOG_END_WITHIN = Duration.ofSeconds(1);

    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread logReader;

    private ServerProcess(Process process) {
        this.process = process;
        this.logReader = new Thread(this::readLog, "embedded-postgres-log");
        logReader.setDaemon(true);
        logReader.start();
    }

    static ServerProcess launch(ServerDirectory home, int port, Map<String, String> parameters) {
        List<String> arguments = new ArrayList<>(List.of("-D", home.cluster().toString()));
        arguments.addAll(ServerParameters.arguments(port, parameters));
        try {
            Process process = ServerCommand.builder(
                            home.runAs().command(home.binaries().programme("postgres"), arguments))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new ServerProcess(process);
        } catch (IOException failure) {
            throw DatabaseRefused.because("PostgreSQL cannot be started", failure);
        }
    }

    void awaitExit() throws InterruptedException {
        process.waitFor();
        Uninterrupted.endsWithin(logReader, LOG_END_WITHIN);
    }

    /** True when the server ended within that time; its log is complete then. */
    boolean exitsWithin(Duration limit) {
        if (!Uninterrupted.endsWithin(process, limit)) {
            return false;
        }
        Uninterrupted.endsWithin(logReader, LOG_END_WITHIN);
        return true;
    }

    /** For a server that is not to be found by its file yet. */
    void end() {
        process.destroy();
        if (!exitsWithin(END_WITHIN)) {
            process.destroyForcibly();
        }
    }

    /** The end of the log so far, on one line. */
    String lastLines() {
        synchronized (lastLines) {
            List<String> worst =
                    lastLines.stream().filter(ServerProcess::saysWhatFailed).toList();
            return String.join(" | ", worst.isEmpty() ? lastLines : worst);
        }
    }

    boolean said(String words) {
        synchronized (lastLines) {
            return lastLines.stream().anyMatch(line -> line.contains(words));
        }
    }

    private void readLog() {
        try (BufferedReader log = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                remember(line);
                report(line);
            }
        } catch (IOException ended) {
            LOG.debug("The server's log ended", ended);
        }
    }

    private void remember(String line) {
        synchronized (lastLines) {
            if (lastLines.size() == REMEMBERED_LINES) {
                lastLines.removeFirst();
            }
            lastLines.addLast(line.strip());
        }
    }

    private static void report(String line) {
        if (line.startsWith("PANIC:") || line.startsWith("WARNING:") || (line.startsWith("FATAL:") && !isUsual(line))) {
            LOG.warn("{}", line);
        } else {
            LOG.debug("{}", line);
        }
    }

    /** What belongs to every start and stop. */
    private static boolean isUsual(String line) {
        return line.contains("the database system is") || line.contains("due to administrator command");
    }

    private static boolean saysWhatFailed(String line) {
        return line.startsWith("PANIC:")
                || line.startsWith("FATAL:")
                || line.startsWith("ERROR:")
                || line.startsWith("postgres:")
                || line.contains("could not ");
    }
}
