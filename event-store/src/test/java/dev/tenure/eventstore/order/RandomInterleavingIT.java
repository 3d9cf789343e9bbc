package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.sample.EventStoreExtension;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random interleavings of several processes that write and several that read, compared with the truth. The seed is printed;
 * {@code -Dtenure.seed} repeats its decisions, though not the machine's timing. {@code -Dtenure.interleaving.minutes} says how long.
 */
class RandomInterleavingIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @Test
    void aMinuteWithoutADifference() throws InterruptedException {
        assertNoDifferenceFor(minutes(1));
    }

    @Tag("proof")
    @Test
    void anHourWithoutADifference() throws InterruptedException {
        assertNoDifferenceFor(minutes(60));
    }

    private static void assertNoDifferenceFor(Duration length) throws InterruptedException {
        long seed = Long.getLong("tenure.seed", new Random().nextLong());
        System.out.println("random interleaving for " + length.toSeconds() + " s with -Dtenure.seed=" + seed);
        Random random = new Random(seed);
        NodePool database = NodePool.to(STORE.postgres());
        try (OurLog log = new OurLog(database);
                RandomTrial trial = new RandomTrial(database, log, random, RandomUnits.inEachOthersWay(random))) {
            List<String> differences = trial.run(length);
            System.out.println(trial.tally());
            assertThat(differences).as("with -Dtenure.seed=%d", seed).isEmpty();
            assertThat(trial.tally().accepted()).isGreaterThan(100);
            assertThat(trial.tally().refused()).isGreaterThan(10);
        }
    }

    private static Duration minutes(long usual) {
        double minutes = Double.parseDouble(System.getProperty("tenure.interleaving.minutes", Long.toString(usual)));
        return Duration.ofMillis((long) (minutes * 60_000));
    }
}
