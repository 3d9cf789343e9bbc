package dev.tenure.command.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Tells one instant for the whole of a decision, to the microsecond that the log keeps. So what an event says (such as when
 * somebody will be deleted) and when it is recorded agree to the last digit, and a copy of an aggregate in memory counts from
 * the same instant as one that is read again.
 */
public final class DecisionClock extends Clock {
    private static final String DECIDED_AT = "tenure.decided-at";

    private final Clock clock;

    /** Takes the time from that clock, when a decision first asks. */
    public DecisionClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(DECIDED_AT, key -> now())
                : now();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DecisionClock(clock.withZone(zone));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionClock same && clock.equals(same.clock);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clock);
    }
}
