package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.UseCommand.ReportUse;
import dev.tenure.command.account.UseCommand.Use;
import dev.tenure.command.account.UseVerdicts.UseVerdict;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * Of which days use of the account is recorded (SIGN-4), and the uses that other systems report, in any order and as late as they
 * like (INA-7).
 */
final class Uses {
    /** So much before the deactivation every use is an event, so that of the two one is decided after the other. */
    private static final Duration IMMINENT = Duration.ofDays(1);

    private final UserAccount account;
    private Instant registered = Instant.EPOCH;
    private LocalDate usedOn = LocalDate.EPOCH;

    Uses(UserAccount account) {
        this.account = account;
    }

    /** Whether no use is recorded of that day or a later one. */
    boolean isFirstOfItsDay(Instant use) {
        return CalendarDays.dateOf(use).isAfter(usedOn);
    }

    @CommandHandler
    UseVerdicts handle(ReportUse command, Clock clock, Policy policy) {
        Instant now = clock.instant();
        List<UseVerdict> verdicts = new ArrayList<>();
        Use latest = null;
        for (Use use : command.uses()) {
            UseVerdict verdict = verdict(use, now, policy);
            verdicts.add(verdict);
            if (verdict == UseVerdict.COUNTED && (latest == null || use.at().isAfter(latest.at()))) {
                latest = use;
            }
        }
        if (latest != null && isToBeRecorded(latest, now, policy.clocks())) {
            apply(new AccountUsed(account.id(), latest.kind().settingName(), latest.at()));
        }
        return new UseVerdicts(verdicts);
    }

    private UseVerdict verdict(Use use, Instant now, Policy policy) {
        if (use.at().isAfter(now)) {
            return UseVerdict.IN_THE_FUTURE;
        }
        if (use.at().isBefore(registered.truncatedTo(ChronoUnit.SECONDS))) {
            return UseVerdict.BEFORE_REGISTRATION;
        }
        if (account.clocks().isDeactivated()) {
            return UseVerdict.ACCOUNT_DEACTIVATED;
        }
        if (!policy.clocks().counts(use.kind())) {
            return UseVerdict.KIND_DOES_NOT_COUNT;
        }
        return account.credentials().isPasswordExpired(now, policy.signIn())
                ? UseVerdict.PASSWORD_EXPIRED
                : UseVerdict.COUNTED;
    }

    /**
     * The first use of its day is (SIGN-4), and a later one where the account is about to be deactivated by what its events
     * say: the journal alone would not have the deactivation decided anew.
     */
    private boolean isToBeRecorded(Use use, Instant now, ClockPolicy policy) {
        if (!use.at().isAfter(account.clocks().lastUse())) {
            return false;
        }
        Instant due = account.clocks().inactivity(Instant.EPOCH, now, policy).due();
        return isFirstOfItsDay(use.at()) || due.isBefore(now.plus(IMMINENT));
    }

    @EventSourcingHandler
    void on(AccountRegistered event, @Timestamp Instant at) {
        registered = at;
    }

    @EventSourcingHandler
    void on(AccountUsed event) {
        if (isFirstOfItsDay(event.usedAt())) {
            usedOn = CalendarDays.dateOf(event.usedAt());
        }
    }
}
