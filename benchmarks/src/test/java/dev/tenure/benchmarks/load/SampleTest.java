package dev.tenure.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final long MILLI = 1_000_000;

    @Test
    void aPercentileIsALatencyThatTookPlace() {
        Sample hundred = new Sample(
                MILLI,
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray());

        assertThat(hundred.millis(0.5)).isEqualTo(50);
        assertThat(hundred.millis(0.99)).isEqualTo(99);
        assertThat(hundred.millis(1)).isEqualTo(100);
    }

    @Test
    void ofFewLatenciesTheLastIsTheHighPercentile() {
        Sample three = new Sample(MILLI, new long[] {3 * MILLI, MILLI, 2 * MILLI});

        assertThat(three.millis(0.5)).isEqualTo(2);
        assertThat(three.millis(0.99)).isEqualTo(3);
        assertThat(three.millis(0.001)).isEqualTo(1);
    }

    @Test
    void theRateCountsTheWholeTurn() {
        assertThat(new Sample(2000 * MILLI, new long[] {1, 1, 1}).perSecond()).isEqualTo(1.5);
    }

    @Test
    void nothingHasNoPercentile() {
        Sample nothing = new Sample(MILLI, new long[0]);

        assertThatThrownBy(() -> nothing.millis(0.5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aUnitMayBeManyOfWhatIsCounted() {
        Sample copied = new Sample(1000 * MILLI, new long[] {1, 1}).counting(5000);

        assertThat(copied.perSecond()).isEqualTo(10_000);
        assertThat(copied.unitsPerSecond()).isEqualTo(2);
    }
}
