package dev.tenure.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole demonstration in a process of its own: applied, approved, onboarded and looked up over HTTP. */
public final class DemoRate {
    private static final Pattern PEOPLE = Pattern.compile("people registered\\s+(\\d+) of (\\d+)");
    private static final Pattern TOOK = Pattern.compile("([0-9.]+) s in all, (\\d+) accounts a second");

    private final Path jar;
    private final Path workspace;

    public DemoRate(Path jar, Path workspace) {
        this.jar = jar;
        this.workspace = workspace;
    }

    /**
     * What the demonstration said of itself.
     *
     * @param seconds from loading the reference data to the last look-up; the start of the process is not in it
     */
    public record Demonstration(int homes, int accounts, double seconds) {
        public double accountsPerSecond() {
            return accounts / seconds;
        }
    }

    /** Runs it on a directory of its own, from a cold process, and refuses a run that did not complete. */
    public Demonstration measure(int homes, String heap) throws IOException, InterruptedException {
        Path directory = workspace.resolve("demo");
        Path log = workspace.resolve("demo.log");
        Directories.remove(directory);
        Files.createDirectories(workspace);
        Process process = Children.start(new ProcessBuilder(command(homes, heap, directory))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
        if (!process.waitFor(30, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException("the demonstration did not end within half an hour");
        }
        String said = Files.readString(log);
        if (process.exitValue() != 0) {
            throw new IOException("the demonstration failed:\n" + said);
        }
        Directories.remove(directory);
        return read(homes, said);
    }

    private List<String> command(int homes, String heap, Path directory) {
        return List.of(
                TenureProcess.java(),
                "-Xmx" + heap,
                "-jar",
                jar.toString(),
                "demo",
                "--limit=" + homes,
                "--exit",
                "--server.port=0",
                "--tenure.data-directory=" + directory);
    }

    /** Finds the figures in the summary. */
    static Demonstration read(int homes, String said) throws IOException {
        Matcher people = PEOPLE.matcher(said);
        Matcher took = TOOK.matcher(said);
        if (!people.find() || !took.find()) {
            throw new IOException("no summary in what the demonstration said:\n" + said);
        }
        if (!people.group(1).equals(people.group(2))) {
            throw new IOException("the demonstration registered " + people.group(1) + " of " + people.group(2));
        }
        return new Demonstration(homes, Integer.parseInt(people.group(1)), Double.parseDouble(took.group(1)));
    }
}
