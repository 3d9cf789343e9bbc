package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The trial is worth something: take the guard out, and both the script and chance find what is lost. */
class UnguardedLogIT {
    private static final int ROUNDS = 8;

    @Nested
    class InTheScript {
        @RegisterExtension
        static final EventStoreExtension STORE = new EventStoreExtension();

        @Test
        void theAppendThatWasOvertakenIsLost() {
            UUID overtaken = UUID.randomUUID();
            try (Contender log = new UnguardedLog(NodePool.to(STORE.postgres()))) {
                List<AppendUnit> others =
                        Stream.generate(Boats::newBoat).limit(5).toList();

                Overtaking.Differences found = new Overtaking(log).of(Boats.unit(Boats.registered(overtaken)), others);

                assertThat(found.early())
                        .containsExactly(
                                "lost position 1 (event 0 of " + overtaken + "): it is committed and was never seen");
                assertThat(found.late()).isEmpty();
            }
        }
    }

    @Nested
    class InTheRandomTrial {
        @RegisterExtension
        static final EventStoreExtension STORE = new EventStoreExtension();

        @Test
        void aLossIsFoundWithinSeconds() throws InterruptedException {
            NodePool database = NodePool.to(STORE.postgres());
            try (OurLog log = new UnguardedLog(database);
                    RandomTrial trial = new RandomTrial(database, log, new Random(), RandomUnits.apart())) {
                List<String> found = new ArrayList<>();
                for (int i = 0; i < ROUNDS && lost(found).isEmpty(); i++) {
                    found.addAll(trial.run(Duration.ofSeconds(3)));
                }
                assertThat(lost(found)).isNotEmpty();
                System.out.println("without its guard: " + lost(found).get(0));
            }
        }

        private static List<String> lost(List<String> found) {
            return found.stream()
                    .filter(difference -> difference.contains(" lost position "))
                    .toList();
        }
    }
}
