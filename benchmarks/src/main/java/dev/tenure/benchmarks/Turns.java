package dev.tenure.benchmarks;

import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Rounds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets those contenders that are wanted take their turns. */
final class Turns {
    private final Options options;

    Turns(Options options) {
        this.options = options;
    }

    /** In as many rounds as are asked for. */
    Taken take(List<Contender> all) throws InterruptedException {
        return take(all, options.rounds());
    }

    Taken take(List<Contender> all, int rounds) throws InterruptedException {
        List<Contender> contenders = wanted(all);
        Rounds taking = new Rounds(rounds, options.turn(), done -> System.out.println("  " + done));
        return new Taken(contenders, taking.run(contenders));
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
