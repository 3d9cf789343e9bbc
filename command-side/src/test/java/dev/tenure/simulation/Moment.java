package dev.tenure.simulation;

import dev.tenure.simulation.model.London;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When something is done in the simulation. The first local time is skipped on one day of the year and comes twice on another; the
 * third is as long after the second as wrong passwords count as in a row.
 */
enum Moment {
    NIGHT(LocalTime.of(1, 30)),
    DAY(LocalTime.of(13, 37)),
    LATER(LocalTime.of(14, 7));

    /** Whoever does something has an instant of their own, so that what falls due for two is never due at once. */
    enum Slot {
        HOLDER(0),
        NAS(60),
        MAILBOX(120),
        HOME(180);

        private final int seconds;

        Slot(int seconds) {
            this.seconds = seconds;
        }
    }

    private final LocalTime time;

    Moment(LocalTime time) {
        this.time = time;
    }

    Instant on(LocalDate day) {
        return London.at(day.atTime(time));
    }

    /** The instant on that day at which something is done by or about whoever has that number. */
    Instant on(LocalDate day, Slot slot, int number) {
        return London.at(day.atTime(time).plusSeconds(slot.seconds).plusNanos(number * 1_000_000L));
    }
}
