package dev.tenure.eventstore.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them, in whole microseconds since 1970. */
public final class Micros {
    /** SQL that makes a timestamp of a parameter in microseconds; exact for some 285 years around 1970. */
    public static final String TO_TIMESTAMP = "timestamptz 'epoch' + %s * interval '1 microsecond'";

    private Micros() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, truncate(instant));
    }

    /** The instant without what the database would lose. */
    public static Instant truncate(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
