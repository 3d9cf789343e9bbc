package dev.tenure.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private final Moments moments = new Moments();

    @Test
    void summerIsToldInLocalTime() {
        assertThat(moments.of(Instant.parse("2026-07-01T22:59:00Z"))).isEqualTo("1 July 2026 at 11:59pm");
        assertThat(moments.of(Instant.parse("2026-07-01T23:00:00Z"))).isEqualTo("2 July 2026 at 12:00am");
    }

    @Test
    void winterIsToldInUniversalTime() {
        assertThat(moments.of(Instant.parse("2026-11-22T20:00:00Z"))).isEqualTo("22 November 2026 at 8:00pm");
    }

    @Test
    void instantsInASentenceAreWorded() {
        assertThat(moments.in("good until 2026-12-06T20:00:00Z; then void"))
                .isEqualTo("good until 6 December 2026 at 8:00pm; then void");
    }

    @Test
    void lengthsAreToldInAUnitThatFits() {
        assertThat(moments.lasting(0.42)).isEqualTo("0.4 seconds");
        assertThat(moments.lasting(75)).isEqualTo("75 seconds");
        assertThat(moments.lasting(600)).isEqualTo("10 minutes");
        assertThat(moments.lasting(7200)).isEqualTo("2 hours");
    }
}
