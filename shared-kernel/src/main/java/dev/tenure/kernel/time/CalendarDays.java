package dev.tenure.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/** What "N days" means (POL-2): the same local time N calendar days later in Europe/London. */
public final class CalendarDays {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private CalendarDays() {}

    /**
     * The instant {@code days} calendar days after {@code start}. A local time that is skipped by the change to summer
     * time becomes the first instant after it; one that comes twice, the earlier.
     */
    public static Instant after(Instant start, long days) {
        LocalDateTime local = LocalDateTime.ofInstant(start, LONDON).plusDays(days);
        ZoneOffsetTransition change = LONDON.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return ZonedDateTime.ofLocal(local, LONDON, null).toInstant();
    }

    /** How many calendar days lie between the London dates of the two instants; 0 on the same date. */
    public static long between(Instant from, Instant until) {
        return ChronoUnit.DAYS.between(dateOf(from), dateOf(until));
    }

    /** The date in London. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
