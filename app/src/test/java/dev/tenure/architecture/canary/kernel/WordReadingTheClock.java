package dev.tenure.architecture.canary.kernel;

import java.time.Clock;
import java.time.Instant;

/** Wrong in one of two: only a clock that is handed in tells the time. */
public final class WordReadingTheClock {
    private WordReadingTheClock() {}

    public static Instant right(Clock clock) {
        return Instant.now(clock);
    }

    public static Instant wrong() {
        return Clock.systemUTC().instant();
    }
}
