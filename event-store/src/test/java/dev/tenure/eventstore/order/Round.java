package dev.tenure.eventstore.order;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The time that a round lasts, and pauses within it. */
final class Round {
    private final long begun = System.nanoTime();
    private final Duration length;
    private volatile boolean over;

    private Round(Duration length) {
        this.length = length;
    }

    static Round of(Duration length) {
        return new Round(length);
    }

    boolean goesOn() {
        return !over && left().toNanos() > 0;
    }

    Duration left() {
        return length.minusNanos(System.nanoTime() - begun);
    }

    /** A rhythm, not a wait for anything; ends with the round. */
    void pause(Duration pause) {
        LockSupport.parkNanos(Math.min(left().toNanos(), pause.toNanos()));
    }

    /** Before its time. */
    void end() {
        over = true;
    }
}
