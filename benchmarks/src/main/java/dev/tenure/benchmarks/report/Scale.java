package dev.tenure.benchmarks.report;

import java.util.List;

/**
 * What very many accounts cost.
 *
 * @param accounts how many there were
 * @param steps what was done with them, one after the other
 * @param bytesPerAccount the database over the accounts, once all were armed
 * @param tables of which tables with their indexes that consists
 */
public record Scale(int accounts, List<Step> steps, long bytesPerAccount, List<Table> tables) {
    public Scale {
        steps = List.copyOf(steps);
        tables = List.copyOf(tables);
    }

    /**
     * Something that was done once with many.
     *
     * @param id short and stable
     * @param number how many were done
     * @param ofL1 per second over L1's, which was measured right before and right after
     * @param heapMib the memory in use afterwards, garbage collected
     */
    public record Step(String id, String title, int number, double seconds, double ofL1, long heapMib) {
        public double perSecond() {
            return number / seconds;
        }
    }

    /** What one table and its indexes take of an account's bytes. */
    public record Table(String name, long bytesPerAccount) {}
}
