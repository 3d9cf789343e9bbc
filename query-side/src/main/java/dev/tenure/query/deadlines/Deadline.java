package dev.tenure.query.deadlines;

import java.time.Instant;

/**
 * Something that will happen (POL-6).
 *
 * @param daysBefore of a notice, which one it is; 0 of everything else
 * @param due when
 * @param since when that happened which it follows from
 */
record Deadline(DeadlineKind kind, int daysBefore, Instant due, Instant since) {
    static Deadline of(DeadlineKind kind, Instant due, Instant since) {
        return new Deadline(kind, 0, due, since);
    }

    /** Whether it has yet to happen at that time. What the engine has to do is pending until it is done, however late. */
    boolean isPendingAt(Instant now) {
        return !kind.holdsByItself() || now.isBefore(due);
    }

    boolean is(DeadlineKind other, int days) {
        return kind == other && daysBefore == days;
    }
}
