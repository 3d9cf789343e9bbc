package dev.tenure.command.messages.delivery;

import java.time.Duration;
import java.util.UUID;

/**
 * A message that this process may send now, and nobody else.
 *
 * @param subject the account or application that it is about
 * @param tries how often it was tried in this round, this time included
 * @param gone whether the person's account is deleted (LEA-5)
 * @param lease what is noted under another one is void
 * @param since when it was asked for, in the ticks of this process
 */
record Leased(
        Reference reference,
        String channel,
        UUID subject,
        String template,
        int tries,
        boolean gone,
        UUID lease,
        long since) {
    /** Longer than an adapter may take. */
    static final Duration FOR = Duration.ofMinutes(2);

    UUID messageId() {
        return reference.messageId();
    }

    /** Whether enough is left of the lease to send it; a process that stood still meanwhile leaves it to the next. */
    boolean isFresh(long now) {
        return now - since < FOR.toNanos() / 3;
    }
}
