package dev.tenure.command.messages.delivery;

import java.time.Duration;

/**
 * What a deployment may set about delivery.
 *
 * @param tries after how many a message is parked
 * @param firstPause between the first try and the second; each further one is twice as long
 * @param longestPause what pauses grow to
 * @param unconfirmedFor how long word is waited for about a message that was taken, before its content is wiped all the same
 * @param atOnce how many messages this process hands over at the same time
 */
public record DeliverySettings(
        int tries, Duration firstPause, Duration longestPause, Duration unconfirmedFor, int atOnce) {
    private static final int MOST_DOUBLINGS = 30;

    public DeliverySettings {
        require(tries >= 1 && tries <= 1000, "tries", tries, "between 1 and 1000");
        require(!firstPause.isNegative() && !firstPause.isZero(), "first-pause", firstPause, "a positive period");
        require(longestPause.compareTo(firstPause) >= 0, "longest-pause", longestPause, "as long as first-pause");
        require(!unconfirmedFor.isNegative(), "unconfirmed-for", unconfirmedFor, "a period");
        require(atOnce >= 1 && atOnce <= 64, "at-once", atOnce, "between 1 and 64");
    }

    private static void require(boolean holds, String name, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException("tenure.messages." + name + ": " + value + " is not " + wanted);
        }
    }

    /** How long to wait after that many tries. */
    Duration pauseAfter(int tried) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(tried - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
