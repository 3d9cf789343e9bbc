package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.LeaverReminded;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.kernel.time.Countdown;
import dev.tenure.kernel.time.Countdown.Notice;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Whether the holder leaves, and what that leads to when: reminders and the deletion (LEA-1, LEA-2). Joining ends it (LEA-3). */
public final class LeaverMark {
    private final UserAccount account;
    private @Nullable Instant since;
    private @Nullable LeaverReminded reminded;
    private @Nullable Instant remindedAt;

    LeaverMark(UserAccount account) {
        this.account = account;
    }

    public boolean isSet() {
        return since != null;
    }

    /** When the account is deleted; only of a leaver. */
    public Instant deletion(ClockPolicy policy) {
        return CalendarDays.after(Objects.requireNonNull(since), policy.leaverDays());
    }

    /** The countdown of a leaver's deletion. */
    public Countdown countdown(ClockPolicy policy) {
        return new Countdown(deletion(policy), policy.leaverReminders());
    }

    /** The last reminder of this mark's deletion. */
    public @Nullable Notice lastReminder() {
        return reminded == null || remindedAt == null ? null : new Notice(reminded.daysBefore(), remindedAt);
    }

    /** Starts the leaver's clock; a second mark changes nothing (LEA-7). Tells whether it was the first. */
    public boolean set(Instant now, ClockPolicy policy) {
        if (isSet()) {
            return false;
        }
        apply(new LeaverMarked(account.id(), CalendarDays.after(now, policy.leaverDays())));
        return true;
    }

    /** Stops the leaver's clock (LEA-4); tells whether it ran. */
    public boolean withdraw() {
        if (!isSet()) {
            return false;
        }
        apply(new LeaverMarkWithdrawn(account.id()));
        return true;
    }

    public void remind(Instant due, int daysBefore) {
        apply(new LeaverReminded(account.id(), due, daysBefore));
    }

    @EventSourcingHandler
    void on(LeaverMarked event, @Timestamp Instant at) {
        since = at;
    }

    @EventSourcingHandler
    void on(LeaverReminded event, @Timestamp Instant at) {
        reminded = event;
        remindedAt = at;
    }

    @EventSourcingHandler
    void on(LeaverMarkWithdrawn event) {
        clear();
    }

    @EventSourcingHandler
    void on(Joined event) {
        clear();
    }

    @EventSourcingHandler
    void on(Transferred event) {
        clear();
    }

    private void clear() {
        since = null;
        reminded = null;
        remindedAt = null;
    }
}
