package dev.tenure.benchmarks.process;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that this one started; those that still run when it ends are told to stop and waited for. */
final class Children {
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "stop-children"));
    }

    private Children() {}

    static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        RUNNING.add(process);
        return process;
    }

    private static void stopAll() {
        RUNNING.forEach(Process::destroy);
        RUNNING.forEach(process -> process.onExit().join());
    }
}
