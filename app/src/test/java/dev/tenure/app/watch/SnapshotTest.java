package dev.tenure.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theDatabaseIsAskedOnceInFiveSecondsHoweverManyGaugesRead() {
        Snapshot<Integer> snapshot = new Snapshot<>("numbers", asked::incrementAndGet, nanos::get);
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
                nanos::get);
        assertThat(snapshot.number(Integer::doubleValue)).isNaN();
        assertThat(snapshot.number(Integer::doubleValue)).isNaN();
        assertThat(asked.get()).isEqualTo(1);
    }
}
