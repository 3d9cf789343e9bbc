package dev.tenure.eventstore.stored;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has read: everything up to a position, in an epoch of the log. Positions are dense and in the order of
 * commits, so there are no gaps to remember.
 *
 * @param last the position of the last event that was read
 * @param epoch the stretch of the log, on one server, in which the position was read; 0 at the beginning of any log
 */
public record LogToken(long epoch, long last) implements TrackingToken {
    /** Before the first event of any log. */
    public static final LogToken START = new LogToken(0, 0);

    public LogToken {
        if (epoch < 0 || last < 0) {
            throw new IllegalArgumentException("neither epoch nor position is below 0");
        }
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return of(other).last < last ? other : this;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return of(other).last > last ? other : this;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return other == null || of(other).last <= last;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(last);
    }

    /**
     * The token as one of ours.
     *
     * @throws IllegalArgumentException for a token that no log of ours has given out
     */
    public static LogToken of(TrackingToken token) {
        if (!(token instanceof LogToken ours)) {
            throw new IllegalArgumentException("a token of another store: " + token);
        }
        return ours;
    }
}
