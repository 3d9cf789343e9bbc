package dev.tenure.kernel.policy;

import java.time.Duration;
import java.util.List;

/**
 * How long a session of a holder lasts (SIGN-2). Whatever ends all of an account's sessions (PW-9) ends it before that.
 *
 * @param idlePrivate after how long without a request it is over, on a private computer
 * @param idlePublic the same on any other computer
 * @param longest after how long it is over, however busy it is
 */
public record SessionPolicy(Duration idlePrivate, Duration idlePublic, Duration longest) {
    /** What the service begins with; the guide names no number. */
    public static SessionPolicy usual() {
        return new SessionPolicy(Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofHours(12));
    }

    void judge(List<String> wrong) {
        Numbers numbers = new Numbers("sign-in.sessions.", wrong);
        numbers.positive("idle-private", idlePrivate);
        numbers.positive("idle-public", idlePublic);
        numbers.positive("longest", longest);
        noLonger("idle-public", idlePublic, "idle-private", idlePrivate, wrong);
        noLonger("idle-private", idlePrivate, "longest", longest, wrong);
    }

    private static void noLonger(String name, Duration value, String other, Duration limit, List<String> wrong) {
        if (value.compareTo(limit) > 0) {
            wrong.add("sign-in.sessions." + name + ": " + value + " is longer than " + other + ", " + limit);
        }
    }
}
