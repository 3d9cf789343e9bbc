package dev.tenure.command.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** A clock that may be ahead of the machine's, never goes back, and counts to the microsecond as the log does. */
public final class MovableClock extends Clock {
    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    /** In step with that clock until it is moved. */
    public MovableClock(Clock machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** How far it is ahead of the machine's. */
    public Duration ahead() {
        return ahead;
    }

    /** Moves it forward to be so far ahead; less than it is already changes nothing. */
    synchronized void moveAhead(Duration byAsMuch) {
        if (byAsMuch.compareTo(ahead) > 0) {
            ahead = byAsMuch;
        }
    }

    /** How far it has to be ahead to show that time now. */
    Duration aheadFor(Instant time) {
        return Duration.between(machine.instant(), time);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock other = new MovableClock(machine.withZone(zone));
        other.moveAhead(ahead);
        return other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MovableClock clock && machine.equals(clock.machine) && ahead.equals(clock.ahead);
    }

    @Override
    public int hashCode() {
        return Objects.hash(machine, ahead);
    }
}
