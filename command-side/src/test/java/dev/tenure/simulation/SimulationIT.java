package dev.tenure.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.testing.PostgresExtension;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random people over two years: on each day the engine and a model of the rulebook agree about everybody. The seed is printed, and
 * {@code -Dtenure.seed} repeats it; {@code -Dtenure.simulation.people} and {@code -Dtenure.simulation.days} say how many.
 */
class SimulationIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final int TWO_YEARS = 730;

    @Test
    void someHundredPeopleLiveAsTheRulebookSays() {
        assertAgreed(300);
    }

    @Tag("proof")
    @Test
    void tenThousandPeopleLiveAsTheRulebookSays() {
        assertAgreed(10_000);
    }

    private static void assertAgreed(int usualPeople) {
        long seed = Long.getLong("tenure.seed", new Random().nextLong());
        int people = Integer.getInteger("tenure.simulation.people", usualPeople);
        int days = Integer.getInteger("tenure.simulation.days", TWO_YEARS);
        System.out.println("simulation of " + people + " people over " + days + " days with -Dtenure.seed=" + seed);
        try (Engine engine = new Engine(POSTGRES)) {
            Simulation simulation = new Simulation(engine, seed, people, days);
            assertThat(simulation.live(days)).as("with -Dtenure.seed=%d", seed).isEmpty();
            System.out.println(simulation.answers());
            System.out.println(engine.state().happened());
            assertThat(simulation.people()).isGreaterThanOrEqualTo(people);
        }
    }
}
