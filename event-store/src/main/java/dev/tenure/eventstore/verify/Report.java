package dev.tenure.eventstore.verify;

import java.util.List;

/**
 * What a look through the log came to.
 *
 * @param from the position it began at
 * @param events how many were read
 * @param findings in order of their positions, the first ones
 * @param found how many there are in all
 * @param head where the chain ends, to be noted
 */
public record Report(long from, long events, List<Finding> findings, long found, Anchor head) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether the log is what was written. */
    public boolean isSound() {
        return found == 0;
    }
}
