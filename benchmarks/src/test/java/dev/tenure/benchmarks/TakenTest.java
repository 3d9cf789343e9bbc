package dev.tenure.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Sample;
import dev.tenure.benchmarks.report.Figure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakenTest {
    private static final Taken TAKEN = new Taken(
            List.of(Contender.of("limit.1", "limit", 1, caller -> {}), Contender.of("one.1", "one", 1, caller -> {})),
            Map.of("limit.1", List.of(sample(4)), "one.1", List.of(sample(1))));

    @Test
    void eachIsSetBesideTheLimitThatIsNamedForIt() {
        List<Figure> figures = TAKEN.beside("one.1"::equals, id -> "limit.1");

        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).ofLimit().median()).isEqualTo(0.25);
    }

    @Test
    void whatHasNoLimitIsLeftOut() {
        assertThat(TAKEN.beside(id -> "nobody.1")).isEmpty();
    }

    private static Sample sample(int units) {
        return new Sample(1_000_000_000L, new long[units]);
    }
}
