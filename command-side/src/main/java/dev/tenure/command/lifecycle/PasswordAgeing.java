package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgePasswordAge;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.Countdown;
import dev.tenure.kernel.time.Countdown.Notice;
import dev.tenure.kernel.time.Countdown.Notify;
import dev.tenure.kernel.time.Countdown.Verdict;
import dev.tenure.kernel.time.Countdown.Wait;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Reminds people to change their password, and records that it has expired (PW-7). It deactivates nobody (PW-11). */
public final class PasswordAgeing {
    private final Joint<UserAccount> accounts;
    private final ClockNews news;
    private final Clock clock;
    private final Policy policy;

    public PasswordAgeing(Joint<UserAccount> accounts, ClockNews news, Clock clock, Policy policy) {
        this.accounts = accounts;
        this.news = news;
        this.clock = clock;
        this.policy = policy;
    }

    @CommandHandler
    Judged handle(JudgePasswordAge command) {
        Aggregate<UserAccount> account;
        try {
            account = accounts.load(command.target());
            account.execute(UserAccount::requireLive);
        } catch (Rejection gone) {
            if (gone.code() == RejectionCode.ACCOUNT_UNKNOWN) {
                return Judged.OVER;
            }
            throw gone;
        }
        return judged(account, clock.instant());
    }

    /** Over for this password where nothing is left to do; the next one wakes the story again. */
    private Judged judged(Aggregate<UserAccount> account, Instant now) {
        Optional<Countdown> running = account.invoke(it -> it.passwordAge().countdown(policy.signIn()));
        if (running.isEmpty()) {
            return Judged.OVER;
        }
        Countdown countdown = running.get();
        Notice last = account.invoke(it -> it.passwordAge().lastReminder());
        Verdict verdict = countdown.at(now, last);
        if (verdict instanceof Wait wait) {
            return new Judged(wait.until());
        }
        if (verdict instanceof Notify notify) {
            account.execute(it -> it.passwordAge().remind(countdown.due(), notify.daysBefore()));
            news.passwordRunsOut(account, countdown.due());
            Verdict then = countdown.at(now, new Notice(notify.daysBefore(), now));
            return new Judged(then instanceof Wait wait ? wait.until() : countdown.due());
        }
        account.execute(it -> it.passwordAge().expire());
        news.passwordRanOut(account);
        return Judged.OVER;
    }
}
