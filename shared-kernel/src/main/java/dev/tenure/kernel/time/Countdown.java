package dev.tenure.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due, with notices some days before it. Where a late run finds notices that were not given, it gives
 * the most pressing one and leaves out those before it.
 *
 * @param due when it falls due
 * @param notices how many calendar days before that there are notices, falling
 */
public record Countdown(Instant due, List<Integer> notices) {
    private static final Duration ON_TIME = Duration.ofHours(1);

    /**
     * The last notice that was given for this very instant.
     *
     * @param daysBefore which one it was
     * @param given when it was given
     */
    public record Notice(int daysBefore, Instant given) {}

    /** What is to be done now, or when to look again. */
    public sealed interface Verdict {}

    /** It has fallen due. */
    public record Fire() implements Verdict {}

    /** A notice is to be given now: the one of so many days before. */
    public record Notify(int daysBefore) implements Verdict {}

    /** There is nothing to do before that instant. */
    public record Wait(Instant until) implements Verdict {}

    /** What is to be done at that time. */
    public Verdict at(Instant now, @Nullable Notice last) {
        if (!now.isBefore(due)) {
            return new Fire();
        }
        Integer pressing = pressing(now);
        if (pressing != null && (last == null || last.daysBefore() > pressing)) {
            return new Notify(pressing);
        }
        return new Wait(next(now));
    }

    /** The same countdown, put off so far that the notice that was given late is as long as the shortest notice. */
    public Countdown withFullNotice(Instant now, @Nullable Notice last) {
        if (notices.isEmpty()) {
            return this;
        }
        int shortest = notices.get(notices.size() - 1);
        Instant given = last == null ? later(now, noticeAt(shortest)) : last.given();
        boolean wasLate = given.isAfter(noticeAt(shortest).plus(ON_TIME));
        return wasLate ? new Countdown(later(due, CalendarDays.after(given, shortest)), notices) : this;
    }

    /**
     * The notices that are still to be given, each with its instant: those that {@link #at} would ask for one after the other.
     *
     * @param now the time, before which none is left to be given but the most pressing; null to leave none out for that
     */
    public Map<Integer, Instant> toCome(@Nullable Instant now, @Nullable Notice last) {
        Integer pressing = now == null ? null : pressing(now);
        Map<Integer, Instant> toCome = new LinkedHashMap<>();
        for (int days : notices) {
            boolean given = last != null && last.daysBefore() <= days;
            boolean passedOver = pressing != null && days > pressing;
            if (!given && !passedOver) {
                toCome.put(days, noticeAt(days));
            }
        }
        return toCome;
    }

    private @Nullable Integer pressing(Instant now) {
        Integer pressing = null;
        for (int days : notices) {
            if (!now.isBefore(noticeAt(days))) {
                pressing = days;
            }
        }
        return pressing;
    }

    private Instant next(Instant now) {
        return notices.stream()
                .map(this::noticeAt)
                .filter(notice -> notice.isAfter(now))
                .findFirst()
                .orElse(due);
    }

    private Instant noticeAt(int daysBefore) {
        return CalendarDays.after(due, -daysBefore);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
