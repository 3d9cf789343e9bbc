package dev.tenure.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DailyScrubTest {
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    @Test
    void theNextScrubIsTodayOrElseTomorrow() {
        assertThat(DailyScrub.untilNext(ZonedDateTime.parse("2026-03-01T02:29:00Z"), HALF_PAST_TWO))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(DailyScrub.untilNext(ZonedDateTime.parse("2026-03-01T02:30:00Z"), HALF_PAST_TWO))
                .isEqualTo(Duration.ofDays(1));
    }
}
