package dev.tenure.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words instants as people in London read them (POL-2). Pages know it as {@code @moments}. */
public final class Moments {
    private static final DateTimeFormatter LONDON =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' h:mma", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final long LONG_IN_SECONDS = 120;

    /** Such as {@code 14 March 2026 at 9:05am}. */
    public String of(@Nullable Instant instant) {
        return instant == null ? "" : LONDON.format(instant);
    }

    /** A text in which instants as machines write them are worded. */
    public String in(String text) {
        return INSTANT.matcher(text).replaceAll(found -> of(Instant.parse(found.group())));
    }

    /** Such as {@code 0.4 seconds} or {@code 7 minutes}. */
    public String lasting(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.UK, "%.1f seconds", seconds);
        }
        if (seconds < LONG_IN_SECONDS) {
            return Math.round(seconds) + " seconds";
        }
        Duration length = Duration.ofSeconds(Math.round(seconds));
        return length.toHours() < 2 ? length.toMinutes() + " minutes" : length.toHours() + " hours";
    }
}
