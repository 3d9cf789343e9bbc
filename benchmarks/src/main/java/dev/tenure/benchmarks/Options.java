package dev.tenure.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run is asked for.
 *
 * @param rounds how many rounds are counted
 * @param only the contenders to measure, such as {@code update.32}; all if there is none
 * @param turn how long a turn takes
 * @param homes how many homes the demonstration has
 * @param repetitions how often each pair of starts is repeated
 * @param heaps the heaps that starts are measured with, as {@code -Xmx} takes them; the demonstration takes the first
 * @param storeSizes how many events the stores of different sizes hold, the smallest first
 * @param accounts how many there are where very many are measured
 * @param report the page to write
 */
record Options(
        Set<Part> parts,
        Set<String> only,
        int rounds,
        Duration turn,
        int homes,
        int repetitions,
        List<String> heaps,
        List<Integer> storeSizes,
        int accounts,
        Path jar,
        Path workspace,
        Path report) {
    static final String USAGE =
            "usage: [--quick] [--only=" + Part.names() + ",all,update.32,...] [--rounds=7] [--turn-ms=1000]"
                    + " [--homes=502] [--repetitions=3] [--heaps=2g,512m] [--store-sizes=1000000,20000000]"
                    + " [--accounts=1000000] [--report=benchmarks/report.md]";

    private static final int FEWEST_ACCOUNTS = 100;

    Options {
        parts = Set.copyOf(parts);
        only = Set.copyOf(only);
        heaps = List.copyOf(heaps);
        storeSizes = storeSizes.stream().sorted().distinct().toList();
        if (rounds < 1
                || turn.toMillis() < 1
                || homes < 1
                || repetitions < 1
                || heaps.isEmpty()
                || storeSizes.isEmpty()
                || accounts < FEWEST_ACCOUNTS) {
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
        Set<String> only = given.set("--only", "");
        Path workspace = Path.of("benchmarks", "target", "run");
        Options options = new Options(
                Part.read(names(only, false)),
                names(only, true),
                given.number("--rounds", quick ? 3 : 7),
                Duration.ofMillis(given.number("--turn-ms", quick ? 300 : 1000)),
                given.number("--homes", quick ? 100 : 502),
                given.number("--repetitions", quick ? 1 : 3),
                given.list("--heaps", quick ? "2g" : "2g,512m"),
                given.numbers("--store-sizes", quick ? "100000,400000" : "1000000,20000000"),
                given.number("--accounts", quick ? 10_000 : 1_000_000),
                Path.of(given.text("--jar", "app/target/tenure.jar")),
                workspace,
                Path.of(given.text(
                        "--report", quick ? workspace.resolve("quick.md").toString() : "benchmarks/report.md")));
        given.requireAllRead();
        return options;
    }

    /** Contenders have a full stop in their names, parts have none. */
    private static Set<String> names(Set<String> only, boolean contenders) {
        return only.stream().filter(name -> name.contains(".") == contenders).collect(Collectors.toSet());
    }
}
