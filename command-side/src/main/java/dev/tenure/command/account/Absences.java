package dev.tenure.command.account;

import dev.tenure.kernel.time.CalendarDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Announced absences, during which the clocks of not being used stand still, a calendar day for a day (INA-6). */
final class Absences {
    private final List<Absence> all = new ArrayList<>();
    private Instant changed = Instant.EPOCH;

    private record Absence(Instant from, Instant until) {}

    void announced(Instant at, Instant until) {
        ended(at);
        changed = at;
        all.add(new Absence(at, until));
    }

    void ended(Instant at) {
        current(at).ifPresent(absence -> {
            changed = at;
            all.remove(absence);
            all.add(new Absence(absence.from(), at));
        });
    }

    /** Whether an absence was announced or ended after that. */
    boolean changedAfter(Instant then) {
        return changed.isAfter(then);
    }

    boolean isAwayAt(Instant now) {
        return current(now).isPresent();
    }

    /** So many days after the start, and as many more as the person is away meanwhile. */
    Instant after(Instant start, int days) {
        Instant due = CalendarDays.after(start, days);
        for (Absence absence : all) {
            Instant from = absence.from().isAfter(start) ? absence.from() : start;
            if (from.isBefore(due) && absence.until().isAfter(from)) {
                due = CalendarDays.after(due, CalendarDays.between(from, absence.until()));
            }
        }
        return due;
    }

    private Optional<Absence> current(Instant now) {
        return all.stream().filter(absence -> absence.until().isAfter(now)).findFirst();
    }
}
