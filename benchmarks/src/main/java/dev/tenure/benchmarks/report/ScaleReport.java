package dev.tenure.benchmarks.report;

import dev.tenure.benchmarks.report.Scale.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What very many accounts cost, as the page shows it. */
final class ScaleReport {
    private static final Map<String, Integer> PER_SECOND = Map.of("arm", 10_000, "warn", 10_000, "re-arm", 50_000);
    private static final double MOST_GROWTH = 1.5;

    private ScaleReport() {}

    static List<String> lines(Scale scale) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("## " + whole(scale.accounts()) + " accounts");
        lines.add("");
        lines.add(
                "Each step was done once, with L1 at 32 callers for two seconds right before and right after. A few cohorts of accounts fall");
        lines.add(
                "due at one instant each; the rest, armed as well, are in the way. The heap is what was in use after the step, garbage collected.");
        lines.add("");
        lines.add("| what | number | seconds | per second | × L1 | heap MiB |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
        for (Step step : scale.steps()) {
            lines.add("| " + step.title() + " | " + whole(step.number()) + " | " + Numbers.plain(step.seconds()) + " | "
                    + Numbers.plain(step.perSecond()) + " | " + Numbers.plain(step.ofL1()) + " | " + step.heapMib()
                    + " |");
        }
        lines.add("");
        lines.add("An armed account takes " + whole(scale.bytesPerAccount())
                + " bytes of the database, indexes included: "
                + scale.tables().stream()
                        .map(table -> "`" + table.name() + "` " + whole(table.bytesPerAccount()))
                        .collect(Collectors.joining(", "))
                + ".");
        return lines;
    }

    static List<Target> targets(Scale scale) {
        List<Target> targets = new ArrayList<>();
        for (Step step : scale.steps()) {
            Integer least = PER_SECOND.get(step.id());
            if (least != null) {
                targets.add(Target.atLeast(
                        whole(scale.accounts()) + " accounts: " + step.title(), least, "/s", step.perSecond()));
            }
        }
        long first = scale.steps().get(0).heapMib();
        long most = scale.steps().stream().mapToLong(Step::heapMib).max().orElse(first);
        targets.add(Target.atMost(
                whole(scale.accounts()) + " accounts: most of the heap in use",
                MOST_GROWTH,
                " × that after the first step",
                (double) most / first));
        return targets;
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
