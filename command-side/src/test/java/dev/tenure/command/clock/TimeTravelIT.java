package dev.tenure.command.clock;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.clock.TimeTravel.Journey;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import dev.tenure.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Rule("POL-2")
class TimeTravelIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant TOMORROW = Deciding.NOON.plus(Duration.ofDays(1));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final MovableClock clock = new MovableClock(SettableClock.at(Deciding.NOON));
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        side.jdbc().sql("delete from command.clock").update();
        side.close();
    }

    @Test
    void timeThatIsFixedIsNotMoved() {
        TimeTravel travel = travel(false);

        assertRefused(side, RejectionCode.CLOCK_IS_FIXED, () -> travel.to(TOMORROW, PATIENCE));

        assertThat(clock.instant()).isEqualTo(Deciding.NOON);
    }

    @Test
    void timeGoesForwardOnlyAndArrivesWhereNothingIsDue() throws InterruptedException {
        goOn.countDown();
        TimeTravel travel = travel(true);

        assertThat(travel.to(TOMORROW, PATIENCE)).isEqualTo(new Journey(TOMORROW, true, 0));
        assertRefused(side, RejectionCode.CLOCK_GOES_FORWARD_ONLY, () -> travel.to(Deciding.NOON, PATIENCE));
        assertThat(clock.instant()).isEqualTo(TOMORROW);
    }

    @Test
    void whoWantsToMoveTheTimeWhileSomebodyElseDoesIsRefused() throws Exception {
        TimeTravel travel = travel(true);
        CompletableFuture<Journey> first = CompletableFuture.supplyAsync(() -> journey(travel));
        assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();

        assertRefused(side, RejectionCode.CLOCK_IS_BEING_MOVED, () -> travel.to(TOMORROW, PATIENCE));
        goOn.countDown();

        assertThat(first.get(30, TimeUnit.SECONDS).arrived()).isTrue();
        assertThat(travel.to(TOMORROW, PATIENCE).arrived()).isTrue();
    }

    private static Journey journey(TimeTravel travel) {
        try {
            return travel.to(TOMORROW, PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private TimeTravel travel(boolean movable) {
        return new TimeTravel(side.jdbc(), clock, new SharedTime(side.jdbc(), clock, movable), () -> {
            underWay.countDown();
            try {
                return goOn.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }
}
