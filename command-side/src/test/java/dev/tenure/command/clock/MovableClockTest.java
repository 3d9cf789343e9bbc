package dev.tenure.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant MACHINE = Instant.parse("2026-11-28T08:00:00.123456789Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(MACHINE, ZoneOffset.UTC));

    /** What is shown as the system's time is what the log would keep of it. */
    @Rule("POL-2")
    @Test
    void tellsNothingFinerThanTheLogKeeps() {
        assertThat(clock.instant()).isEqualTo("2026-11-28T08:00:00.123456Z");

        clock.moveAhead(clock.aheadFor(Instant.parse("2027-01-31T09:00:00Z")));
        assertThat(clock.instant()).isEqualTo("2027-01-31T09:00:00Z");
    }

    @Test
    void doesNotGoBack() {
        clock.moveAhead(Duration.ofDays(2));
        clock.moveAhead(Duration.ofDays(1));

        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(2));
    }
}
