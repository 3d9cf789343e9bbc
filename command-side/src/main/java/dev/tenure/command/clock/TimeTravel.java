package dev.tenure.command.clock;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves the system's time forward from one deadline to the next, each only after all that came of the one before is decided: as
 * if the time were lived through, in order.
 */
public final class TimeTravel {
    private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);
    private static final long LOOK_AGAIN_MILLIS = 20;
    /** A process that follows stories for others may not say that it has seen what is of no interest to them. */
    private static final Duration NOTHING_MOVES = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final SharedTime shared;
    private final BooleanSupplier storiesAreDone;
    private final ReentrantLock travelling = new ReentrantLock();

    /**
     * Travels with that clock.
     *
     * @param storiesAreDone whether the stories have seen the whole log
     */
    public TimeTravel(JdbcClient jdbc, MovableClock clock, SharedTime shared, BooleanSupplier storiesAreDone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shared = shared;
        this.storiesAreDone = storiesAreDone;
    }

    /**
     * What a journey came to.
     *
     * @param now the time at its end
     * @param arrived whether that is where it was to end; if not, it ran out of time and can be gone on with
     * @param stops at how many instants something was due
     */
    public record Journey(Instant now, boolean arrived, int stops) {}

    /**
     * Moves the time to that instant and returns when all that became due is done, or when it has taken too long.
     *
     * @throws Rejection if time may not be moved here, or lies beyond that already
     */
    public Journey to(Instant target, Duration longest) throws InterruptedException {
        if (!shared.isMovable()) {
            throw new Rejection(RejectionCode.CLOCK_IS_FIXED);
        }
        if (target.isBefore(clock.instant())) {
            throw new Rejection(RejectionCode.CLOCK_GOES_FORWARD_ONLY);
        }
        if (!travelling.tryLock()) {
            throw new Rejection(RejectionCode.CLOCK_IS_BEING_MOVED);
        }
        try {
            LOG.warn("The system's time is being moved from {} to {}.", clock.instant(), target);
            return travel(target, System.nanoTime() + longest.toNanos());
        } finally {
            travelling.unlock();
        }
    }

    private Journey travel(Instant target, long end) throws InterruptedException {
        int stops = 0;
        while (settle(end)) {
            Optional<Instant> due = nextDue(target);
            if (due.isEmpty()) {
                shared.moveAhead(clock.aheadFor(target));
                return new Journey(clock.instant(), true, stops);
            }
            shared.moveAhead(clock.aheadFor(due.get()));
            stops++;
        }
        return new Journey(clock.instant(), false, stops);
    }

    /** Waits until nothing is due, asked or untold; false if that took too long. */
    private boolean settle(long end) throws InterruptedException {
        String before = "";
        long since = System.nanoTime();
        while (System.nanoTime() < end) {
            String state = state();
            boolean idle = state.endsWith(":0:0");
            if (!state.equals(before)) {
                before = state;
                since = System.nanoTime();
            }
            if (idle && (storiesAreDone.getAsBoolean() || System.nanoTime() - since > NOTHING_MOVES.toNanos())) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return false;
    }

    /** The log's end, the commands that wait and the deadlines that are due and have not failed. */
    private String state() {
        return jdbc.sql("select (select last_position from events.head)"
                        + " || ':' || (select count(*) from command.saga_command where state = 'waiting')"
                        + " || ':' || (select count(*) from command.deadline where not_before <= ? and attempts = 0)")
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
    }

    private Optional<Instant> nextDue(Instant target) {
        return jdbc.sql("select min(not_before) from command.deadline where not_before <= ? and attempts = 0"
                        + " having count(*) > 0")
                .param(Timestamp.from(target))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
