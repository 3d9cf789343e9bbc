package dev.tenure.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.time.Countdown.Fire;
import dev.tenure.kernel.time.Countdown.Notice;
import dev.tenure.kernel.time.Countdown.Notify;
import dev.tenure.kernel.time.Countdown.Wait;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Due at noon by London's clock on the thirtieth of July, with notices fourteen and three days before. */
class CountdownTest {
    private static final Instant DUE = Instant.parse("2018-07-30T11:00:00Z");
    private static final Instant FIRST = Instant.parse("2018-07-16T11:00:00Z");
    private static final Instant SECOND = Instant.parse("2018-07-27T11:00:00Z");

    private final Countdown countdown = new Countdown(DUE, List.of(14, 3));

    @Test
    void waitsForTheNextNotice() {
        assertThat(countdown.at(FIRST.minusSeconds(1), null)).isEqualTo(new Wait(FIRST));
        assertThat(countdown.at(FIRST, new Notice(14, FIRST))).isEqualTo(new Wait(SECOND));
        assertThat(countdown.at(SECOND, new Notice(3, SECOND))).isEqualTo(new Wait(DUE));
    }

    @Test
    @Rule({"INA-3", "LEA-2"})
    void givesEachNoticeOnceAndNotEarly() {
        assertThat(countdown.at(FIRST, null)).isEqualTo(new Notify(14));
        assertThat(countdown.at(SECOND, new Notice(14, FIRST))).isEqualTo(new Notify(3));
        assertThat(countdown.at(DUE.minusSeconds(1), new Notice(3, SECOND))).isEqualTo(new Wait(DUE));
    }

    @Test
    void leavesOutANoticeThatALateRunHasOvertaken() {
        assertThat(countdown.at(SECOND.plusSeconds(60), null)).isEqualTo(new Notify(3));
    }

    @Test
    void firesAtTheInstant() {
        assertThat(countdown.at(DUE, null)).isEqualTo(new Fire());
    }

    @Test
    @Rule("INA-6")
    void isPutOffWhereTheShortestNoticeCameLate() {
        Instant late = DUE.plus(Duration.ofDays(5));

        assertThat(countdown.withFullNotice(late, null).due()).isEqualTo(late.plus(Duration.ofDays(3)));
        assertThat(countdown
                        .withFullNotice(late.plus(Duration.ofDays(9)), new Notice(3, late))
                        .due())
                .isEqualTo(late.plus(Duration.ofDays(3)));
    }

    @Test
    void isNotPutOffByAMomentsDelay() {
        assertThat(countdown.withFullNotice(DUE, new Notice(3, SECOND.plusSeconds(40))))
                .isEqualTo(countdown);
    }

    @Test
    void isNotPutOffWhereThereWasANoticeEarlierThanTheShortest() {
        assertThat(countdown.withFullNotice(DUE, new Notice(14, FIRST))).isEqualTo(countdown);
    }

    @Test
    void hasNothingToPutOffWithoutNotices() {
        Countdown bare = new Countdown(DUE, List.of());

        assertThat(bare.withFullNotice(DUE.plusSeconds(1), null)).isEqualTo(bare);
        assertThat(bare.at(DUE.minusSeconds(1), null)).isEqualTo(new Wait(DUE));
    }
}
