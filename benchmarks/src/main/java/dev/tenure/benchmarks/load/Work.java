package dev.tenure.benchmarks.load;

/** One unit of what is measured. */
@FunctionalInterface
public interface Work {
    /**
     * Does it once, to its durable end.
     *
     * @param caller which of the callers asks, from 0
     */
    void once(int caller) throws Exception;
}
