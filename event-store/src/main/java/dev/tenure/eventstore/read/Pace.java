package dev.tenure.eventstore.read;

import java.time.Duration;

/**
 * How long to wait before the head of the log is asked for again: shortly while something happens, ever longer while nothing
 * does.
 */
record Pace(Duration shortest, Duration longest) {
    static final Pace DEFAULT = new Pace(Duration.ofMillis(5), Duration.ofMillis(100));

    /** News is met by a delay of a fraction of the silence before it. */
    private static final int FRACTION = 10;

    Duration after(Duration silence) {
        Duration share = silence.dividedBy(FRACTION);
        if (share.compareTo(shortest) < 0) {
            return shortest;
        }
        return share.compareTo(longest) > 0 ? longest : share;
    }
}
