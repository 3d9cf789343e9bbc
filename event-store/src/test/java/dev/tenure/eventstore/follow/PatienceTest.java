package dev.tenure.eventstore.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Patience patience = new Patience(Duration.ofMinutes(1), nanos::get);

    @Test
    void thereIsNoneBeforeItWasEverFine() {
        assertThat(patience.isFine(false)).isFalse();
        assertThat(patience.isFine(true)).isTrue();
    }

    @Test
    void whatWasFineMayBeAmissForAMinute() {
        patience.isFine(true);
        assertThat(patience.isFine(false)).isTrue();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        assertThat(patience.isFine(false)).isTrue();
        nanos.addAndGet(1);
        assertThat(patience.isFine(false)).isFalse();
    }

    @Test
    void theMinuteBeginsAnewOnceItIsFineAgain() {
        patience.isFine(true);
        patience.isFine(false);
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(patience.isFine(true)).isTrue();
        assertThat(patience.isFine(false)).isTrue();
    }
}
