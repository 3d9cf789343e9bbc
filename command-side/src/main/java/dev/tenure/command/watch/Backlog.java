package dev.tenure.command.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What waits on the deciding side. */
public record Backlog(Deadlines deadlines, Waiting commands, Outbox outbox, Stories stories) {
    /**
     * Deadlines that have not fired.
     *
     * @param pending all of them
     * @param due those whose time has come
     * @param overdue those whose time came more than a minute ago
     * @param next when the next one falls due, or fell
     */
    public record Deadlines(
            long pending, long due, long overdue, @Nullable Instant next) {}

    /**
     * Commands that stories want sent.
     *
     * @param parked those that were refused and wait for somebody
     */
    public record Waiting(long waiting, long parked) {}

    /**
     * Stories that could not handle something.
     *
     * @param parked those that wait, each with what comes for it
     * @param oldestSeconds how long the oldest has waited; 0 where none does
     */
    public record Stories(long parked, double oldestSeconds) {}

    /**
     * Messages that have not left.
     *
     * @param waiting those still to be sent; without an adapter, all
     * @param oldestSeconds how long the oldest has waited; 0 where none does
     * @param unconfirmed those that were taken and may yet come back
     * @param parked those that were refused or tried too often, and wait for somebody
     */
    public record Outbox(long waiting, double oldestSeconds, long unconfirmed, long parked) {}
}
