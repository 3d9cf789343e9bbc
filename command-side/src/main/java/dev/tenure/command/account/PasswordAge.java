package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.PasswordExpired;
import dev.tenure.kernel.account.SignInEvent.PasswordReminderSent;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.policy.SignInPolicy;
import dev.tenure.kernel.time.Countdown;
import dev.tenure.kernel.time.Countdown.Notice;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** How a password grows old: reminders, and that it has expired (PW-7). What it still opens then, signing in decides. */
public final class PasswordAge {
    private final UserAccount account;
    private @Nullable Integer reminded;
    private Instant remindedAt = Instant.EPOCH;
    private boolean expired;

    PasswordAge(UserAccount account) {
        this.account = account;
    }

    /** The countdown of the password in force; empty where none signs in, or where that it expired is recorded. */
    public Optional<Countdown> countdown(SignInPolicy policy) {
        Credentials credentials = account.credentials();
        boolean runs = !expired
                && account.clocks().isActive()
                && credentials.passwordInForce().isPresent();
        return runs
                ? credentials.passwordExpires(policy).map(due -> new Countdown(due, policy.passwordReminders()))
                : Optional.empty();
    }

    /** The last reminder about the present password. */
    public @Nullable Notice lastReminder() {
        return reminded == null ? null : new Notice(reminded, remindedAt);
    }

    /** Records a reminder. */
    public void remind(Instant expiresAt, int daysBefore) {
        apply(new PasswordReminderSent(account.id(), expiresAt, daysBefore));
    }

    /** Records that it has expired, once. */
    public void expire() {
        apply(new PasswordExpired(account.id()));
    }

    /** Whether it has expired and that is not recorded. */
    public boolean isExpiryDue(Instant now, SignInPolicy policy) {
        return countdown(policy).filter(it -> !now.isBefore(it.due())).isPresent();
    }

    @EventSourcingHandler
    void on(PasswordReminderSent event, @Timestamp Instant at) {
        reminded = event.daysBefore();
        remindedAt = at;
    }

    @EventSourcingHandler
    void on(PasswordExpired event) {
        expired = true;
    }

    @EventSourcingHandler
    void on(PasswordChosen event) {
        young();
    }

    @EventSourcingHandler
    void on(PasswordChanged event) {
        young();
    }

    private void young() {
        reminded = null;
        expired = false;
    }
}
