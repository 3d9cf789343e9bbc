package dev.tenure.eventstore.run;

import java.time.Duration;

/** How many events share a transaction: as many as are handled in a moment, so that no transaction is long. */
final class BatchSize {
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int LEAST = 50;

    private final int most;
    private int now;

    BatchSize(int most) {
        this.most = most;
        this.now = most;
    }

    int now() {
        return now;
    }

    /** A batch of that many events took that long. */
    void took(int events, Duration time) {
        if (time.compareTo(MOMENT) > 0) {
            now = Math.max(Math.min(LEAST, most), Math.min(now, events) / 2);
        } else if (events >= now && time.compareTo(MOMENT.dividedBy(4)) < 0) {
            now = Math.min(most, now * 2);
        }
    }
}
