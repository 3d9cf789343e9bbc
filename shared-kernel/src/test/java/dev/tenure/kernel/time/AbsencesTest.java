package dev.tenure.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@Rule("INA-6")
class AbsencesTest {
    private static final Instant START = Instant.parse("2018-05-01T11:00:00Z");
    private static final Instant NINETY_DAYS_LATER = Instant.parse("2018-07-30T11:00:00Z");
    private static final Instant AWAY = Instant.parse("2018-06-01T09:00:00Z");
    private static final Instant BACK = Instant.parse("2018-06-11T15:00:00Z");

    private final Absences absences = new Absences();

    @Test
    void changeNothingWhereThereAreNone() {
        assertThat(absences.after(START, 90)).isEqualTo(NINETY_DAYS_LATER);
    }

    @Test
    void stopTheClockADayForADay() {
        absences.announced(AWAY, BACK);

        assertThat(absences.after(START, 90)).isEqualTo(Instant.parse("2018-08-09T11:00:00Z"));
    }

    @Test
    void stopItNoLongerThanThePersonWasAway() {
        absences.announced(AWAY, BACK);
        absences.ended(Instant.parse("2018-06-05T09:00:00Z"));

        assertThat(absences.after(START, 90)).isEqualTo(Instant.parse("2018-08-03T11:00:00Z"));
        assertThat(absences.isAwayAt(Instant.parse("2018-06-06T09:00:00Z"))).isFalse();
    }

    @Test
    void countOnlyFromTheStartOfTheClock() {
        absences.announced(AWAY, BACK);

        assertThat(absences.after(Instant.parse("2018-06-09T09:00:00Z"), 30))
                .isEqualTo(Instant.parse("2018-07-11T09:00:00Z"));
        assertThat(absences.after(BACK, 30)).isEqualTo(Instant.parse("2018-07-11T15:00:00Z"));
    }

    @Test
    void replaceOneAnother() {
        absences.announced(AWAY, BACK);
        absences.announced(Instant.parse("2018-06-03T09:00:00Z"), Instant.parse("2018-06-05T09:00:00Z"));

        assertThat(absences.after(START, 90)).isEqualTo(Instant.parse("2018-08-03T11:00:00Z"));
    }

    @Test
    void areKnownWhileTheyLast() {
        absences.announced(AWAY, BACK);

        assertThat(absences.isAwayAt(BACK.minusSeconds(1))).isTrue();
        assertThat(absences.isAwayAt(BACK)).isFalse();
        assertThat(absences.changedAfter(AWAY.minusSeconds(1))).isTrue();
        assertThat(absences.changedAfter(AWAY)).isFalse();
    }
}
