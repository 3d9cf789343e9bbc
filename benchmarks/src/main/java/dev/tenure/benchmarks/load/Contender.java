package dev.tenure.benchmarks.load;

import java.util.function.IntConsumer;

/**
 * Something that takes its turn in every round.
 *
 * @param id short and stable, such as {@code update.32}
 * @param title for people
 * @param callers how many do it at once
 * @param prepare makes ready for that many units, outside the measured time
 * @param perUnit how many rows, events or accounts a unit of the work is; rates count these
 */
public record Contender(String id, String title, int callers, IntConsumer prepare, Work work, int perUnit) {
    /** One whose unit counts once. */
    public Contender(String id, String title, int callers, IntConsumer prepare, Work work) {
        this(id, title, callers, prepare, work, 1);
    }

    /** One that needs no preparation. */
    public static Contender of(String id, String title, int callers, Work work) {
        return new Contender(id, title, callers, units -> {}, work);
    }
}
