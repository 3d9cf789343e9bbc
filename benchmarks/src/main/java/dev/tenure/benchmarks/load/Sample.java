package dev.tenure.benchmarks.load;

import java.util.Arrays;

/** What one turn gave: how long it took, and every single latency in nanoseconds. */
public final class Sample {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long nanos;
    private final long[] latencies;
    private final int perUnit;

    public Sample(long nanos, long[] latencies) {
        this(nanos, latencies, 1);
    }

    private Sample(long nanos, long[] latencies, int perUnit) {
        this.nanos = nanos;
        this.perUnit = perUnit;
        this.latencies = latencies.clone();
        Arrays.sort(this.latencies);
    }

    public int units() {
        return latencies.length;
    }

    /** The same, where a unit is so many of what is counted. */
    public Sample counting(int each) {
        return new Sample(nanos, latencies, each);
    }

    public double unitsPerSecond() {
        return latencies.length * NANOS_PER_SECOND / nanos;
    }

    /** What is counted: units, or what they consist of. */
    public double perSecond() {
        return unitsPerSecond() * perUnit;
    }

    /**
     * The latency that this share of the units did not exceed, in milliseconds, by nearest rank.
     *
     * @param share above 0 and at most 1
     */
    public double millis(double share) {
        if (latencies.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        int rank = (int) Math.ceil(share * latencies.length);
        return latencies[Math.max(1, rank) - 1] / 1e6;
    }
}
