package dev.tenure.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets contenders take turns, round after round, so that a busy minute of the machine hits all of them; the first round, thrice
 * as long, warms up and is not counted.
 */
public final class Rounds {
    private static final int FIRST_GUESS_PER_SECOND = 2_000;
    private static final double ROOM = 1.6;
    private static final int WARM_UP = 3;

    private final int rounds;
    private final Duration turn;
    private final Consumer<String> progress;
    private final Map<String, Double> lastRate = new HashMap<>();

    public Rounds(int rounds, Duration turn, Consumer<String> progress) {
        this.rounds = rounds;
        this.turn = turn;
        this.progress = progress;
    }

    /** Every contender's samples, by its id, one for each round. */
    public Map<String, List<Sample>> run(List<Contender> contenders) throws InterruptedException {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        contenders.forEach(contender -> samples.put(contender.id(), new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            Duration length = round == 0 ? turn.multipliedBy(WARM_UP) : turn;
            for (Contender contender : contenders) {
                Sample sample = turn(contender, length);
                if (round > 0) {
                    samples.computeIfAbsent(contender.id(), id -> new ArrayList<>())
                            .add(sample);
                }
            }
            progress.accept(round == 0 ? "warmed up" : "round " + round + " of " + rounds);
        }
        return samples;
    }

    private Sample turn(Contender contender, Duration length) throws InterruptedException {
        double expected = lastRate.getOrDefault(contender.id(), (double) FIRST_GUESS_PER_SECOND);
        contender.prepare().accept((int) (expected * ROOM * length.toMillis() / 1000));
        Sample sample = Load.run(contender.work(), contender.callers(), length);
        lastRate.put(contender.id(), sample.unitsPerSecond());
        return sample.counting(contender.perUnit());
    }
}
