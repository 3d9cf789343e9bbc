package dev.tenure.simulation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/** London's calendar and clock (POL-2). */
public final class London {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** That local time: one that is skipped is the first instant after it, of one that comes twice the earlier. */
    public static Instant at(LocalDateTime local) {
        ZoneRules rules = ZONE.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }

    /** The same local time so many calendar days later. */
    public static Instant daysAfter(Instant start, int days) {
        return at(LocalDateTime.ofInstant(start, ZONE).plusDays(days));
    }

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
