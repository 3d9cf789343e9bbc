package dev.tenure.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest
    @CsvSource({"0, 5", "50, 5", "200, 20", "999, 99", "5000, 100", "3600000, 100"})
    void theLongerNothingHappenedTheRarerItIsAsked(long silenceMillis, long pauseMillis) {
        assertThat(Pace.DEFAULT.after(Duration.ofMillis(silenceMillis)).toMillis())
                .isEqualTo(pauseMillis);
    }
}
