package dev.tenure.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, and then only forward; copies in other zones move with it. */
public final class SettableClock extends Clock {
    private final Hands hands;
    private final ZoneId zone;

    private SettableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /** In UTC. */
    public static SettableClock at(Instant instant) {
        return new SettableClock(new Hands(instant), ZoneOffset.UTC);
    }

    /** Refuses an instant before the present one. */
    public void set(Instant instant) {
        hands.moveTo(instant);
    }

    public void advance(Duration step) {
        hands.moveBy(step);
    }

    @Override
    public Instant instant() {
        return hands.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(hands, other);
    }

    private static final class Hands {
        private Instant now;

        private Hands(Instant now) {
            this.now = now;
        }

        private synchronized Instant instant() {
            return now;
        }

        private synchronized void moveTo(Instant instant) {
            if (instant.isBefore(now)) {
                throw new IllegalArgumentException("the clock never goes back: from " + now + " to " + instant);
            }
            now = instant;
        }

        private synchronized void moveBy(Duration step) {
            moveTo(now.plus(step));
        }
    }
}
