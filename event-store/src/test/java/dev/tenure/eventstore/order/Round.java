package dev.tenure.eventstore.order;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The time that a round lasts, and pauses within it. */
record Round(long begun, Duration length) {
    static Round of(Duration length) {
        return new Round(System.nanoTime(), length);
    }

    boolean goesOn() {
        return !left().isNegative() && !left().isZero();
    }

    /** A rhythm, not a wait for anything; ends with the round. */
    void pause(Duration pause) {
        LockSupport.parkNanos(Math.min(left().toNanos(), pause.toNanos()));
    }

    Duration left() {
        return length.minusNanos(System.nanoTime() - begun);
    }
}
