package dev.tenure.eventstore.follow;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Looks over something that is not as it should be for a while, once it has been as it should be. */
final class Patience {
    private final long limitNanos;
    private final LongSupplier nanos;
    private boolean everFine;
    private boolean waiting;
    private long since;

    Patience(Duration limit, LongSupplier nanos) {
        this.limitNanos = limit.toNanos();
        this.nanos = nanos;
    }

    /** Whether it may still be called fine, given that it is just now or not. */
    synchronized boolean isFine(boolean now) {
        everFine |= now;
        if (now || !everFine) {
            waiting = false;
            return now;
        }
        if (!waiting) {
            waiting = true;
            since = nanos.getAsLong();
        }
        return nanos.getAsLong() - since < limitNanos;
    }
}
