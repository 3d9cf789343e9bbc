package dev.tenure.kernel.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Announced absences, during which the clocks of not being used stand still, a calendar day for a day (INA-6). */
public final class Absences {
    private final List<Absence> all = new ArrayList<>();
    private Instant changed = Instant.EPOCH;

    /** From when and until when somebody is away. */
    public record Absence(Instant from, Instant until) {}

    public Absences() {}

    /** Those that were {@linkplain #all announced} and last {@linkplain #changed changed} before. */
    public Absences(List<Absence> announced, Instant changed) {
        this.all.addAll(announced);
        this.changed = changed;
    }

    /** All that were announced, each as long as it lasted or is to last. */
    public List<Absence> all() {
        return List.copyOf(all);
    }

    /** When one was announced or ended last; long ago where none ever was. */
    public Instant changed() {
        return changed;
    }

    /** The one that lasts, and until when. */
    public Optional<Absence> at(Instant now) {
        return current(now);
    }

    /** Announces one until then, in place of the one that lasts. */
    public void announced(Instant at, Instant until) {
        ended(at);
        changed = at;
        all.add(new Absence(at, until));
    }

    /** Ends the one that lasts. */
    public void ended(Instant at) {
        current(at).ifPresent(absence -> {
            changed = at;
            all.remove(absence);
            all.add(new Absence(absence.from(), at));
        });
    }

    /** Whether an absence was announced or ended after that. */
    public boolean changedAfter(Instant then) {
        return changed.isAfter(then);
    }

    public boolean isAwayAt(Instant now) {
        return current(now).isPresent();
    }

    /** So many days after the start, and as many more as the person is away meanwhile. */
    public Instant after(Instant start, int days) {
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
