package dev.tenure.eventstore.run;

import java.time.Duration;

/**
 * How a runner goes about its work.
 *
 * @param pageSize events that one read fetches at most
 * @param batchSize events that share a transaction at most
 * @param segments into how many parts a projection is cut the first time that it runs
 * @param claimTimeout after how long without a sign of life another process may take a segment
 * @param claimPause how often a process looks whether it may take a segment that another holds
 * @param firstPause how long after a failure it is tried again; each further time twice as long
 * @param longestPause the longest of these pauses
 */
public record RunnerSettings(
        int pageSize,
        int batchSize,
        int segments,
        Duration claimTimeout,
        Duration claimPause,
        Duration firstPause,
        Duration longestPause) {
    /** Reading goes ahead of writing by this many pages. */
    private static final int PAGES_AHEAD = 3;

    public RunnerSettings {
        if (pageSize < 1 || batchSize < 1 || segments < 1) {
            throw new IllegalArgumentException("pages, batches and numbers of segments are at least 1");
        }
        if (Integer.bitCount(segments) != 1) {
            throw new IllegalArgumentException("a projection has 1, 2, 4, ... segments, not " + segments);
        }
    }

    public static RunnerSettings defaults() {
        return new RunnerSettings(
                2_000,
                4_000,
                1,
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofMillis(50),
                Duration.ofSeconds(10));
    }

    public RunnerSettings withBatchSize(int events) {
        return new RunnerSettings(
                Math.min(pageSize, events), events, segments, claimTimeout, claimPause, firstPause, longestPause);
    }

    int eventsAhead() {
        return PAGES_AHEAD * pageSize;
    }

    /** How often a sign of life is given: one may be missed. */
    Duration signOfLife() {
        return claimTimeout.dividedBy(4);
    }

    Duration pauseAfter(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
