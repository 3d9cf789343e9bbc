package dev.tenure.benchmarks.scale;

import dev.tenure.kernel.time.CalendarDays;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts that were registered at one instant, so that what the rules say of them falls due at one instant too. */
record Cohort(Instant registered, List<UUID> accounts) {
    int size() {
        return accounts.size();
    }

    Instant after(int days) {
        return CalendarDays.after(registered, days);
    }
}
