package dev.tenure.simulation.canary.model;

import dev.tenure.kernel.time.CalendarDays;
import java.time.Instant;

/** Asks the engine what a day is; a mistake about days would be in both. */
final class ModelKnowingTheEngine {
    private ModelKnowingTheEngine() {}

    static Instant tomorrow(Instant now) {
        return CalendarDays.after(now, 1);
    }
}
