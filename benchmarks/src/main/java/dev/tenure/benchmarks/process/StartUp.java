package dev.tenure.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Time and memory of a start: on an empty directory, and again on what that left. */
public final class StartUp {
    private static final long IDLE_SECONDS = 10;

    private final Path jar;
    private final Path workspace;

    public StartUp(Path jar, Path workspace) {
        this.jar = jar;
        this.workspace = workspace;
    }

    /**
     * One start.
     *
     * @param secondsUntilHealthy from the start of the process to the first good answer of {@code /health}
     * @param processorSeconds what the process itself used of the processors until then; no other process slows that
     * @param mibWhenHealthy what the process holds then
     * @param mibIdle what it holds after ten idle seconds
     * @param databaseMib what the database's own processes hold then
     */
    public record Start(
            double secondsUntilHealthy,
            double processorSeconds,
            double mibWhenHealthy,
            double mibIdle,
            double databaseMib) {}

    /** Starts of one kind, with that heap at most. */
    public record Starts(String heap, boolean first, List<Start> starts) {
        public Starts {
            starts = List.copyOf(starts);
        }
    }

    /** Repeats both starts; each pair has a directory of its own. */
    public List<Starts> measure(String heap, int repetitions) throws IOException, InterruptedException {
        List<Start> first = new ArrayList<>();
        List<Start> second = new ArrayList<>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            Path directory = workspace.resolve("start-" + heap + "-" + repetition);
            first.add(start(heap, directory));
            second.add(start(heap, directory));
            Directories.remove(directory);
        }
        return List.of(new Starts(heap, true, first), new Starts(heap, false, second));
    }

    private Start start(String heap, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(workspace);
        try (TenureProcess process = TenureProcess.start(jar, heap, directory, workspace.resolve("start.log"))) {
            double seconds = process.secondsUntilHealthy();
            double busy = process.processorSeconds();
            double healthy = Memory.residentMib(process.pid());
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            return new Start(seconds, busy, healthy, Memory.residentMib(process.pid()), Memory.databaseMib(directory));
        }
    }
}
