package dev.tenure.benchmarks.report;

import dev.tenure.benchmarks.process.StartUp.Start;
import dev.tenure.benchmarks.process.StartUp.Starts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is to be reached in the end, judged by the medians of a run. */
final class Targets {
    private static final String TIMES_L1 = " × L1";
    private static final String MILLIS = " ms";

    private Targets() {}

    static List<Target> of(Results results) {
        List<Target> targets = new ArrayList<>();
        for (Figure figure : results.alone()) {
            judge(figure, targets);
        }
        results.sections().forEach(section -> targets.addAll(section.targets()));
        results.scale().forEach(scale -> targets.addAll(ScaleReport.targets(scale)));
        for (Starts starts : results.starts()) {
            judge(starts, targets);
        }
        return targets;
    }

    private static void judge(Figure figure, List<Target> targets) {
        switch (figure.id()) {
            case "create.32" -> {
                targets.add(Target.atLeast(
                        "create, 32 callers", 2.5, TIMES_L1, figure.ofLimit().median()));
                targets.add(Target.below(
                        "create, 32 callers, p99",
                        15,
                        MILLIS,
                        figure.p99Millis().median()));
            }
            case "update.32" -> {
                targets.add(Target.atLeast(
                        "update, 32 callers", 2, TIMES_L1, figure.ofLimit().median()));
                targets.add(Target.below(
                        "update, 32 callers, p99",
                        15,
                        MILLIS,
                        figure.p99Millis().median()));
            }
            case "create.1", "update.1" ->
                targets.add(Target.atMost(
                        figure.title() + ", latency at one caller",
                        1.3,
                        " × a bare insert",
                        figure.latencyOfLimit().median()));
            default -> {
                // no target of its own
            }
        }
    }

    private static void judge(Starts starts, List<Target> targets) {
        String heap = ", -Xmx" + starts.heap();
        if (!starts.first()) {
            targets.add(Target.below(
                    "second start, until healthy" + heap, 8, " s", median(starts, Start::secondsUntilHealthy)));
        }
        String which = starts.first() ? "first" : "second";
        targets.add(Target.below(
                "resident and idle after the " + which + " start" + heap, 400, " MiB", median(starts, Start::mibIdle)));
    }

    private static double median(Starts starts, ToDoubleFunction<Start> value) {
        return Spread.of(starts.starts().stream().map(value::applyAsDouble).toList())
                .median();
    }
}
