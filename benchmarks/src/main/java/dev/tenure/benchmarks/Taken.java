package dev.tenure.benchmarks;

import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Sample;
import dev.tenure.benchmarks.report.Figure;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What contenders did in their turns, to be set beside one limit or another. */
record Taken(List<Contender> contenders, Map<String, List<Sample>> samples) {
    /** All of them, each beside the contender with the id that is given for its own. */
    List<Figure> beside(UnaryOperator<String> limitOf) {
        return beside(id -> true, limitOf);
    }

    /** Some of them. */
    List<Figure> beside(Predicate<String> wanted, UnaryOperator<String> limitOf) {
        return contenders.stream()
                .filter(contender -> wanted.test(contender.id()))
                .filter(contender -> samples.containsKey(limitOf.apply(contender.id())))
                .map(contender -> Figure.of(contender, of(contender.id()), of(limitOf.apply(contender.id()))))
                .toList();
    }

    private List<Sample> of(String id) {
        return samples.getOrDefault(id, List.of());
    }
}
