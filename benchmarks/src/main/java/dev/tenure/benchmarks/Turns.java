package dev.tenure.benchmarks;

import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Rounds;
import dev.tenure.benchmarks.load.Sample;
import dev.tenure.benchmarks.report.Figure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets those contenders that are wanted take their turns, and sets each beside its limit. */
final class Turns {
    private final Options options;

    Turns(Options options) {
        this.options = options;
    }

    /** Beside L1 at as many callers. */
    List<Figure> besideL1(List<Contender> all, int rounds) throws InterruptedException {
        return run(all, rounds, contender -> Limits.l1Id(contender.callers()));
    }

    /** Beside one of the contenders. */
    List<Figure> beside(String limit, List<Contender> all) throws InterruptedException {
        return run(all, options.rounds(), contender -> limit);
    }

    private List<Figure> run(List<Contender> all, int rounds, Function<Contender, String> limit)
            throws InterruptedException {
        List<Contender> contenders = wanted(all);
        Map<String, List<Sample>> samples =
                new Rounds(rounds, options.turn(), done -> System.out.println("  " + done)).run(contenders);
        return contenders.stream()
                .map(contender -> Figure.of(
                        contender,
                        samples.getOrDefault(contender.id(), List.of()),
                        samples.getOrDefault(limit.apply(contender), List.of())))
                .toList();
    }

    /** Those chosen by name, with their limits; all, where none of these was chosen. */
    private List<Contender> wanted(List<Contender> all) {
        Set<Integer> callers = all.stream()
                .filter(one -> options.only().contains(one.id()))
                .map(Contender::callers)
                .collect(Collectors.toSet());
        return callers.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> options.only().contains(one.id()) || Limits.isNeeded(one, callers))
                        .toList();
    }
}
