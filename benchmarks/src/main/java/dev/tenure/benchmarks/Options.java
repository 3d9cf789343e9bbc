package dev.tenure.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a run is asked for.
 *
 * @param parts some of {@code commands}, {@code demo}, {@code start}
 * @param rounds how many rounds are counted
 * @param only the contenders to measure, such as {@code update.32}; all if there is none
 * @param turn how long a turn takes
 * @param homes how many homes the demonstration has
 * @param repetitions how often each pair of starts is repeated
 * @param heaps the heaps that starts are measured with, as {@code -Xmx} takes them; the demonstration takes the first
 * @param report the page to write
 */
record Options(
        Set<String> parts,
        Set<String> only,
        int rounds,
        Duration turn,
        int homes,
        int repetitions,
        List<String> heaps,
        Path jar,
        Path workspace,
        Path report) {
    static final String USAGE =
            "usage: [--quick] [--parts=commands,demo,start] [--only=update.32,...] [--rounds=7] [--turn-ms=2000] [--homes=502]"
                    + " [--repetitions=3] [--heaps=2g,512m] [--report=benchmarks/report.md]";

    Options {
        parts = Set.copyOf(parts);
        only = Set.copyOf(only);
        heaps = List.copyOf(heaps);
        if (!Set.of("commands", "demo", "start").containsAll(parts)) {
            throw new IllegalArgumentException("parts are commands, demo and start; " + USAGE);
        }
        if (rounds < 1 || turn.toMillis() < 1 || homes < 1 || repetitions < 1 || heaps.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to measure; " + USAGE);
        }
    }

    /**
     * Reads the command line; {@code --quick} lowers what is not given besides.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    static Options read(String... arguments) {
        Arguments given = new Arguments(arguments);
        boolean quick = given.flag("--quick");
        Path workspace = Path.of("benchmarks", "target", "run");
        Options options = new Options(
                given.set("--parts", "commands,demo,start"),
                given.set("--only", ""),
                given.number("--rounds", quick ? 3 : 7),
                Duration.ofMillis(given.number("--turn-ms", quick ? 500 : 2000)),
                given.number("--homes", quick ? 100 : 502),
                given.number("--repetitions", quick ? 1 : 3),
                given.list("--heaps", quick ? "2g" : "2g,512m"),
                Path.of(given.text("--jar", "app/target/tenure.jar")),
                workspace,
                Path.of(given.text(
                        "--report", quick ? workspace.resolve("quick.md").toString() : "benchmarks/report.md")));
        given.requireAllRead();
        return options;
    }
}
