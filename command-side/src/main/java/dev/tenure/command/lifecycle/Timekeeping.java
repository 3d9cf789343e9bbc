package dev.tenure.command.lifecycle;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.ClockEvent.InactivityStep;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.Countdown;
import dev.tenure.kernel.time.Countdown.Notice;
import dev.tenure.kernel.time.Countdown.Notify;
import dev.tenure.kernel.time.Countdown.Verdict;
import dev.tenure.kernel.time.Countdown.Wait;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;

/**
 * Does what time has made due, by the account's own state at this instant and never by what somebody thought when a deadline
 * was set: one that fires early, late or twice does no harm.
 */
public final class Timekeeping {
    private final Departures departures;
    private final Deletion deletion;
    private final ClockNews news;
    private final OwnerNews ownerNews;
    private final AccessJournal journal;
    private final Clock clock;
    private final Policy policy;

    public Timekeeping(
            Departures departures,
            Deletion deletion,
            ClockNews news,
            OwnerNews ownerNews,
            AccessJournal journal,
            Clock clock,
            Policy policy) {
        this.departures = departures;
        this.deletion = deletion;
        this.news = news;
        this.ownerNews = ownerNews;
        this.journal = journal;
        this.clock = clock;
        this.policy = policy;
    }

    /** Judges a leaver's clock; over once the mark is off or the account gone. */
    Judged leaving(UserAccountId accountId) {
        return judge(accountId, this::leaving);
    }

    /** Judges the clock of not being used; over once the account is gone. */
    Judged inactivity(UserAccountId accountId) {
        return judge(accountId, this::inactivity);
    }

    private interface Judgement {
        Judged of(Party party, Instant now);
    }

    private Judged judge(UserAccountId accountId, Judgement judgement) {
        Party party;
        try {
            party = departures.load(accountId, List.of());
        } catch (Rejection gone) {
            if (gone.code() == RejectionCode.ACCOUNT_UNKNOWN) {
                return Judged.OVER;
            }
            throw gone;
        }
        return judgement.of(party, clock.instant());
    }

    private Judged leaving(Party party, Instant now) {
        Aggregate<UserAccount> account = party.leaver();
        if (!account.invoke(it -> it.leaverMark().isSet())) {
            return Judged.OVER;
        }
        Countdown countdown = account.invoke(it -> it.leaverMark().countdown(policy.clocks()));
        Notice last = account.invoke(it -> it.leaverMark().lastReminder());
        Verdict verdict = countdown.at(now, last);
        if (verdict instanceof Notify notify) {
            account.execute(it -> it.leaverMark().remind(countdown.due(), notify.daysBefore()));
            news.leaving(account, countdown.due());
            return untilNext(countdown, now, notify);
        }
        if (verdict instanceof Wait wait) {
            return new Judged(wait.until());
        }
        deletion.delete(party, causeOf(account, countdown.due(), now));
        return Judged.OVER;
    }

    private Judged inactivity(Party party, Instant now) {
        Aggregate<UserAccount> account = party.leaver();
        Instant used = latestUse(account);
        Countdown countdown = account.invoke(it -> it.clocks().inactivity(used, now, policy.clocks()));
        Notice last = account.invoke(it -> it.clocks().lastWarning(used));
        InactivityStep step = account.invoke(it -> it.clocks().nextStep());
        Verdict verdict = countdown.at(now, last);
        if (verdict instanceof Notify notify) {
            account.execute(it -> it.clocks().warn(countdown.due(), notify.daysBefore()));
            tellOf(step, party, countdown.due());
            return untilNext(countdown, now, notify);
        }
        if (verdict instanceof Wait wait) {
            return new Judged(wait.until());
        }
        if (step == InactivityStep.DELETION) {
            deletion.delete(party, causeOfInactive(account, now));
            return Judged.OVER;
        }
        return deactivated(party, now);
    }

    private Judged deactivated(Party party, Instant now) {
        ClockPolicy clocks = policy.clocks();
        Aggregate<UserAccount> account = party.leaver();
        expirePasswordFirst(account, now);
        account.execute(it -> it.clocks().deactivate(now, clocks));
        departures.standDown(party);
        Countdown next = account.invoke(it -> it.clocks().inactivity(Instant.EPOCH, now, clocks));
        news.deactivated(party, next.due());
        return next.at(now, null) instanceof Wait wait ? new Judged(wait.until()) : new Judged(now);
    }

    /** A password that runs out at the same instant does so before, whichever of the two deadlines is heard first (PW-11). */
    private void expirePasswordFirst(Aggregate<UserAccount> account, Instant now) {
        if (account.invoke(it -> it.passwordAge().isExpiryDue(now, policy.signIn()))) {
            account.execute(it -> it.passwordAge().expire());
            news.passwordRanOut(account);
        }
    }

    private void tellOf(InactivityStep step, Party party, Instant due) {
        if (step == InactivityStep.DELETION) {
            news.deactivated(party, due);
            return;
        }
        news.willBeDeactivated(party.leaver(), due);
        Departures.lastOwned(party).forEach(id -> ownerNews.ownerWillBeLost(party.mailbox(id)));
    }

    /** A leaver that is also inactive: the earlier deletion holds (INA-5). */
    private DeletionCause causeOf(Aggregate<UserAccount> leaver, Instant leaverDue, Instant now) {
        if (!leaver.invoke(it -> it.clocks().isDeactivated())) {
            return DeletionCause.LEAVER;
        }
        Countdown other = leaver.invoke(it -> it.clocks().inactivity(latestUse(leaver), now, policy.clocks()));
        return other.due().isBefore(leaverDue) ? DeletionCause.INACTIVITY : DeletionCause.LEAVER;
    }

    private DeletionCause causeOfInactive(Aggregate<UserAccount> account, Instant now) {
        return account.invoke(it -> it.leaverMark().isSet())
                ? causeOf(account, leaverDue(account), now)
                : DeletionCause.INACTIVITY;
    }

    private Instant leaverDue(Aggregate<UserAccount> account) {
        return account.invoke(it -> it.leaverMark().deletion(policy.clocks()));
    }

    /** The latest use in the journal, which counts to the second (SIGN-4). */
    private Instant latestUse(Aggregate<UserAccount> account) {
        return journal.latestUse(account.invoke(UserAccount::id)).orElse(Instant.EPOCH);
    }

    private static Judged untilNext(Countdown countdown, Instant now, Notify given) {
        Verdict then = countdown.at(now, new Notice(given.daysBefore(), now));
        return new Judged(then instanceof Wait wait ? wait.until() : countdown.due());
    }
}
