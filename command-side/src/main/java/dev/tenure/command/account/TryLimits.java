package dev.tenure.command.account;

import java.time.Duration;

/**
 * How often strangers may try. Who proves who they are is not counted.
 *
 * @param perName tries under one name from one source within the time
 * @param perSource tries from one source within the time, whatever the names; no fewer than under one name
 * @param within the time in which as many tries as are used up come back, evenly: a second at least, a day at most
 */
public record TryLimits(int perName, int perSource, Duration within) {
    private static final int MOST = 1_000_000;

    public TryLimits {
        if (perName < 1) {
            throw new IllegalArgumentException("tenure.tries.per-name: " + perName + " is less than 1");
        }
        if (perSource < perName || perSource > MOST) {
            throw new IllegalArgumentException("tenure.tries.per-source: " + perSource
                    + " is not between tenure.tries.per-name (" + perName + ") and " + MOST);
        }
        if (within.compareTo(Duration.ofSeconds(1)) < 0 || within.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("tenure.tries.within: " + within + " is not between 1s and 1d");
        }
    }

    /** Twenty under a name and two hundred in all, in a quarter of an hour. */
    public static TryLimits usual() {
        return new TryLimits(20, 200, Duration.ofMinutes(15));
    }
}
