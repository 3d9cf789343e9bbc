package dev.tenure.benchmarks.report;

import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Sample;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A contender's figures over all rounds.
 *
 * @param ofLimit units per second over those of the limit at as many callers, round by round
 * @param latencyOfLimit median latency over that of the limit, round by round
 */
public record Figure(
        String id,
        String title,
        int callers,
        Spread perSecond,
        Spread ofLimit,
        Spread p50Millis,
        Spread p99Millis,
        Spread latencyOfLimit) {
    private static final double HALF = 0.5;
    private static final double NINETY_NINE = 0.99;

    /** Of both lists, in the order of the rounds. */
    public static Figure of(Contender contender, List<Sample> samples, List<Sample> limit) {
        return new Figure(
                contender.id(),
                contender.title(),
                contender.callers(),
                each(samples, Sample::perSecond),
                both(samples, limit, (one, other) -> one.perSecond() / other.perSecond()),
                each(samples, sample -> sample.millis(HALF)),
                each(samples, sample -> sample.millis(NINETY_NINE)),
                both(samples, limit, (one, other) -> one.millis(HALF) / other.millis(HALF)));
    }

    private static Spread each(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return Spread.of(samples.stream().map(value::applyAsDouble).toList());
    }

    private static Spread both(List<Sample> samples, List<Sample> limit, ToDoubleBiFunction<Sample, Sample> ratio) {
        if (samples.size() != limit.size()) {
            throw new IllegalArgumentException("not measured in the same rounds");
        }
        return Spread.of(IntStream.range(0, samples.size())
                .mapToObj(round -> ratio.applyAsDouble(samples.get(round), limit.get(round)))
                .toList());
    }
}
