package dev.tenure.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In 2026 Europe/London goes to summer time on 29 March and back on 25 October, both at 01:00 UTC. */
@Rule("POL-2")
class CalendarDaysTest {
    @ParameterizedTest(name = "{0} + {1} days = {2}")
    @CsvSource({
        "2026-01-05T09:00:00Z, 30, 2026-02-04T09:00:00Z",
        "2026-06-01T08:00:00Z, 30, 2026-07-01T08:00:00Z",
        "2026-03-10T09:00:00Z, 30, 2026-04-09T08:00:00Z",
        "2026-02-01T09:00:00Z, 90, 2026-05-02T08:00:00Z",
        "2026-10-01T08:00:00Z, 30, 2026-10-31T09:00:00Z",
        "2026-09-01T08:00:00Z, 90, 2026-11-30T09:00:00Z",
        "2026-03-01T12:00:00Z, 300, 2026-12-26T12:00:00Z",
        "2028-02-28T12:00:00Z, 2, 2028-03-01T12:00:00Z"
    })
    void keepTheLocalTimeOfLondon(Instant start, long days, Instant expected) {
        assertThat(CalendarDays.after(start, days)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + 30 days = {1}")
    @CsvSource({
        "2026-02-27T00:59:59.999999999Z, 2026-03-29T00:59:59.999999999Z",
        "2026-02-27T01:00:00Z, 2026-03-29T01:00:00Z",
        "2026-02-27T01:30:00Z, 2026-03-29T01:00:00Z",
        "2026-02-27T01:59:59.999999999Z, 2026-03-29T01:00:00Z",
        "2026-02-27T02:00:00Z, 2026-03-29T01:00:00Z",
        "2026-02-27T02:00:01Z, 2026-03-29T01:00:01Z"
    })
    void becomeTheFirstInstantAfterALocalTimeThatIsSkipped(Instant start, Instant expected) {
        assertThat(CalendarDays.after(start, 30)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + 30 days = {1}")
    @CsvSource({
        "2026-09-24T23:59:59Z, 2026-10-24T23:59:59Z",
        "2026-09-25T00:00:00Z, 2026-10-25T00:00:00Z",
        "2026-09-25T00:30:00Z, 2026-10-25T00:30:00Z",
        "2026-09-25T00:59:59Z, 2026-10-25T00:59:59Z",
        "2026-09-25T01:00:00Z, 2026-10-25T02:00:00Z"
    })
    void becomeTheEarlierOfALocalTimeThatComesTwice(Instant start, Instant expected) {
        assertThat(CalendarDays.after(start, 30)).isEqualTo(expected);
    }

    @Test
    void countFromTheLocalDayEvenLateInTheEvening() {
        Instant halfPastMidnightInLondon = Instant.parse("2026-06-30T23:30:00Z");

        assertThat(CalendarDays.after(halfPastMidnightInLondon, 120)).isEqualTo("2026-10-29T00:30:00Z");
    }

    @Test
    void startedInTheSecondPassOfADoubledHourEndAtThatLocalTime() {
        Instant secondHalfPastOne = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(CalendarDays.after(secondHalfPastOne, 1)).isEqualTo("2026-10-26T01:30:00Z");
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({
        "2026-06-30T22:59:59Z, 2026-06-30T23:00:00Z, 1",
        "2026-06-30T23:00:00Z, 2026-07-01T22:59:59Z, 0",
        "2026-10-24T12:00:00Z, 2026-10-26T12:00:00Z, 2",
        "2026-07-02T12:00:00Z, 2026-07-01T12:00:00Z, -1"
    })
    void betweenTwoInstantsAreThoseOfTheirDatesInLondon(Instant from, Instant until, long days) {
        assertThat(CalendarDays.between(from, until)).isEqualTo(days);
    }

    @Test
    void beginAtMidnightInLondon() {
        assertThat(CalendarDays.dateOf(Instant.parse("2026-06-30T23:00:00Z"))).isEqualTo("2026-07-01");
        assertThat(CalendarDays.dateOf(Instant.parse("2026-06-30T22:59:59Z"))).isEqualTo("2026-06-30");
    }
}
