package dev.tenure.benchmarks.load;

import java.util.Arrays;

/** What one turn gave: how long it took, and every single latency in nanoseconds. */
public final class Sample {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long nanos;
    private final long[] latencies;

    public Sample(long nanos, long[] latencies) {
        this.nanos = nanos;
        this.latencies = latencies.clone();
        Arrays.sort(this.latencies);
    }

    public int units() {
        return latencies.length;
    }

    public double perSecond() {
        return latencies.length * NANOS_PER_SECOND / nanos;
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
