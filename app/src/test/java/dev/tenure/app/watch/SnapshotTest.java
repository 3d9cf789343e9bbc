package dev.tenure.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theDatabaseIsAskedOnceInFiveSecondsHoweverManyGaugesRead() {
        Snapshot<Integer> snapshot = new Snapshot<>("numbers", asked::incrementAndGet, nanos::get, LONG);
        assertThat(snapshot.number(Integer::doubleValue)).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos() - 1);
        assertThat(snapshot.number(Integer::doubleValue)).isEqualTo(1);
        nanos.addAndGet(1);
        assertThat(snapshot.number(Integer::doubleValue)).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsNoNumberAndIsNotAskedForAtOnceAgain() {
        Snapshot<Integer> snapshot = new Snapshot<>(
                "numbers",
                () -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("away");
                },
                nanos::get,
                LONG);
        assertThat(snapshot.number(Integer::doubleValue)).isNaN();
        assertThat(snapshot.number(Integer::doubleValue)).isNaN();
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatDoesNotAnswerHoldsUpNoScrapeAndItsLateNumbersCount() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        Snapshot<Integer> snapshot = new Snapshot<>(
                "numbers",
                () -> {
                    try {
                        answered.await();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                    return asked.incrementAndGet();
                },
                nanos::get,
                Duration.ofMillis(1));
        assertThat(snapshot.number(Integer::doubleValue)).isNaN();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(snapshot.number(Integer::doubleValue)).as("still under way").isNaN();
        answered.countDown();
        await("late numbers").until(() -> asked.get() == 1);
        nanos.set(0);
        await("the numbers").until(() -> snapshot.number(Integer::doubleValue) == 1);
        assertThat(asked.get()).isEqualTo(1);
    }
}
