package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.LifecycleCommand.AnnounceAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.EndAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Not being used (INA-1 to 3), and the absences that stop its clocks (INA-6). */
public final class InactivitySteps {
    private final Joint<UserAccount> accounts;
    private final Timekeeping time;
    private final Clock clock;
    private final Policy policy;

    public InactivitySteps(Joint<UserAccount> accounts, Timekeeping time, Clock clock, Policy policy) {
        this.accounts = accounts;
        this.time = time;
        this.clock = clock;
        this.policy = policy;
    }

    @CommandHandler
    Judged handle(JudgeInactivity command) {
        return time.inactivity(command.accountId());
    }

    @CommandHandler
    Done handle(AnnounceAbsence command) {
        Aggregate<UserAccount> account = live(command);
        Instant now = clock.instant();
        int limit = policy.clocks().longestAbsenceDays();
        boolean allowed =
                limit > 0 && command.until().isAfter(now) && !command.until().isAfter(CalendarDays.after(now, limit));
        if (!allowed) {
            throw new Rejection(RejectionCode.ABSENCE_NOT_ALLOWED);
        }
        account.execute(it -> it.clocks().announceAbsence(command.until()));
        return new Done();
    }

    @CommandHandler
    Done handle(EndAbsence command) {
        if (!live(command).invoke(it -> it.clocks().endAbsence(clock.instant()))) {
            throw new Rejection(RejectionCode.NOT_AWAY);
        }
        return new Done();
    }

    private Aggregate<UserAccount> live(LifecycleCommand<?> command) {
        Aggregate<UserAccount> account = accounts.load(command.target());
        account.execute(UserAccount::requireLive);
        return account;
    }
}
