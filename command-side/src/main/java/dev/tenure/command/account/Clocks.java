package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.kernel.account.ClockEvent.AbsenceAnnounced;
import dev.tenure.kernel.account.ClockEvent.AbsenceEnded;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.AccountErased;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.InactivityStep;
import dev.tenure.kernel.account.ClockEvent.InactivityWarned;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.time.Absences;
import dev.tenure.kernel.time.Countdown;
import dev.tenure.kernel.time.Countdown.Notice;
import java.time.Instant;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What not being used does to an account, and its end (INA, LEA-5). The clock of a leaver runs beside it ({@link LeaverMark});
 * whichever deletion comes first holds (INA-5).
 */
public final class Clocks {
    private final UserAccount account;
    private final Absences absences = new Absences();
    private Instant lastUse = Instant.EPOCH;
    private @Nullable Instant deactivatedAt;
    private @Nullable InactivityWarned warned;
    private @Nullable Instant warnedAt;
    private boolean deleted;
    private @Nullable Instant erasureDue;

    Clocks(UserAccount account) {
        this.account = account;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public boolean isDeactivated() {
        return deactivatedAt != null;
    }

    /** Whether somebody with the right password signs in as far as the clocks are concerned; a leaver does (LEA-7). */
    public boolean isActive() {
        return !deleted && deactivatedAt == null;
    }

    /** When the account was last used: a sign-in, a password change, a use that counts; at first its registration. */
    public Instant lastUse() {
        return lastUse;
    }

    /** What not being used leads to next. */
    public InactivityStep nextStep() {
        return deactivatedAt == null ? InactivityStep.DEACTIVATION : InactivityStep.DELETION;
    }

    /**
     * The countdown of not being used.
     *
     * @param used the latest use in the access journal, which counts to the second (SIGN-4)
     */
    public Countdown inactivity(Instant used, Instant now, ClockPolicy policy) {
        Countdown plain = new Countdown(inactivityDue(used, policy), policy.inactivityWarnings());
        return plain.withFullNotice(now, lastWarning(used));
    }

    /** The last warning of the next step, if nothing has happened since that moves the step. */
    public @Nullable Notice lastWarning(Instant used) {
        return warned == null
                        || warnedAt == null
                        || warned.step() != nextStep()
                        || !warnedAt.isAfter(start(used))
                        || absences.changedAfter(warnedAt)
                ? null
                : new Notice(warned.daysBefore(), warnedAt);
    }

    private Instant inactivityDue(Instant used, ClockPolicy policy) {
        int days = deactivatedAt == null ? policy.deactivationDays() : policy.deletionDays();
        return absences.after(start(used), days);
    }

    private Instant start(Instant used) {
        Instant start = deactivatedAt;
        if (start == null) {
            start = used.isAfter(lastUse) ? used : lastUse;
        }
        return start;
    }

    public void warn(Instant due, int daysBefore) {
        apply(new InactivityWarned(account.id(), nextStep(), due, daysBefore));
    }

    /** Deactivates; the second clock runs from now, however late that is (INA-6). */
    public void deactivate(Instant now, ClockPolicy policy) {
        apply(new Deactivated(account.id(), absences.after(now, policy.deletionDays())));
    }

    /** Reactivates after a proof (INA-4); the first clock starts anew. */
    public void reactivate(Proof by) {
        apply(new Reactivated(account.id(), by));
    }

    /** Announces an absence until then; one announced before is replaced by it (INA-6). */
    public void announceAbsence(Instant until) {
        apply(new AbsenceAnnounced(account.id(), until));
    }

    /** Ends the absence before its time; tells whether there was one. */
    public boolean endAbsence(Instant now) {
        if (!absences.isAwayAt(now)) {
            return false;
        }
        apply(new AbsenceEnded(account.id()));
        return true;
    }

    /**
     * Deletes for ever.
     *
     * @param erasure when what identifies the holder becomes unreadable; null for at once
     */
    public void delete(DeletionCause cause, @Nullable Instant erasure) {
        apply(new AccountDeleted(account.id(), cause, erasure));
    }

    /** When what identifies the holder of a deleted account becomes unreadable; null once it is, and of a live account. */
    public @Nullable Instant erasureDue() {
        return erasureDue;
    }

    /** Records that it is unreadable. */
    public void erase() {
        apply(new AccountErased(account.id()));
    }

    @EventSourcingHandler
    void on(AccountRegistered event, @Timestamp Instant at) {
        lastUse = at;
    }

    @EventSourcingHandler
    void on(PasswordChosen event, @Timestamp Instant at) {
        used(at);
    }

    @EventSourcingHandler
    void on(PasswordChanged event, @Timestamp Instant at) {
        used(at);
    }

    @EventSourcingHandler
    void on(AccountUsed event) {
        used(event.usedAt());
    }

    @EventSourcingHandler
    void on(Deactivated event, @Timestamp Instant at) {
        deactivatedAt = at;
    }

    @EventSourcingHandler
    void on(Reactivated event, @Timestamp Instant at) {
        deactivatedAt = null;
        used(at);
    }

    @EventSourcingHandler
    void on(InactivityWarned event, @Timestamp Instant at) {
        warned = event;
        warnedAt = at;
    }

    @EventSourcingHandler
    void on(AbsenceAnnounced event, @Timestamp Instant at) {
        absences.announced(at, event.until());
    }

    @EventSourcingHandler
    void on(AbsenceEnded event, @Timestamp Instant at) {
        absences.ended(at);
    }

    @EventSourcingHandler
    void on(AccountDeleted event) {
        deleted = true;
        erasureDue = event.erasureDue();
    }

    @EventSourcingHandler
    void on(AccountErased event) {
        erasureDue = null;
    }

    private void used(Instant at) {
        if (at.isAfter(lastUse)) {
            lastUse = at;
            // what was warned of is not due any more, also where the use is older than the warning and was told late
            // (INA-7)
            warned = null;
            warnedAt = null;
        }
    }
}
