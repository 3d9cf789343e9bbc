package dev.tenure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant NOON = Instant.parse("2018-04-03T12:00:00Z");

    private final SettableClock clock = SettableClock.at(NOON);

    @Test
    void standsStillUntilMoved() {
        assertThat(clock.instant()).isEqualTo(NOON);
        clock.advance(Duration.ofDays(30));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2018-05-03T12:00:00Z"));
        clock.set(Instant.parse("2018-05-03T12:00:01Z"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2018-05-03T12:00:01Z"));
    }

    @Test
    void neverGoesBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.set(NOON.minusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofNanos(-1)));
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void aCopyInAnotherZoneMovesAlong() {
        Clock london = clock.withZone(ZoneId.of("Europe/London"));
        clock.advance(Duration.ofHours(1));
        assertThat(london.instant()).isEqualTo(clock.instant());
        assertThat(london.getZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
