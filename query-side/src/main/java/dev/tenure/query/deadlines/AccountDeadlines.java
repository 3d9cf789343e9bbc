package dev.tenure.query.deadlines;

import dev.tenure.kernel.account.ClockEvent.InactivityStep;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.SignInPolicy;
import dev.tenure.kernel.time.Absences;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.kernel.time.Countdown;
import dev.tenure.kernel.time.Countdown.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what falls due for an account, as the account itself would decide it at that moment (LEA, INA, PW). */
final class AccountDeadlines {
    private final AccountFacts facts;
    private final Moment moment;
    private final List<Deadline> all = new ArrayList<>();

    AccountDeadlines(AccountFacts facts, Moment moment) {
        this.facts = facts;
        this.moment = moment;
    }

    List<Deadline> all() {
        if (facts.deleted != null) {
            add(DeadlineKind.ERASURE, facts.erasureDue, facts.deleted);
            return List.copyOf(all);
        }
        leaving();
        inactivity();
        absence();
        password();
        add(DeadlineKind.TEMPORARY_PASSWORD_EXPIRY, facts.temporaryUntil, facts.temporary);
        add(DeadlineKind.MOBILE_CODE_EXPIRY, facts.codeUntil, facts.code);
        lockOut();
        newMobile();
        return List.copyOf(all);
    }

    private void leaving() {
        Instant since = facts.leaving;
        if (since != null) {
            ClockPolicy clocks = moment.policy().clocks();
            Countdown countdown =
                    new Countdown(CalendarDays.after(since, clocks.leaverDays()), clocks.leaverReminders());
            count(DeadlineKind.LEAVER_REMINDER, countdown, facts.reminded, since);
            add(DeadlineKind.LEAVER_DELETION, countdown.due(), since);
        }
    }

    private void inactivity() {
        ClockPolicy clocks = moment.policy().clocks();
        boolean active = facts.deactivated == null;
        Instant since = inactiveSince();
        Absences absences = new Absences(facts.absences, facts.absencesChanged);
        Instant due = absences.after(since, active ? clocks.deactivationDays() : clocks.deletionDays());
        Notice last = lastWarning(since, absences);
        Countdown countdown = inTime(new Countdown(due, clocks.inactivityWarnings()), last);
        count(active ? DeadlineKind.DEACTIVATION_WARNING : DeadlineKind.DELETION_WARNING, countdown, last, since);
        add(active ? DeadlineKind.DEACTIVATION : DeadlineKind.INACTIVITY_DELETION, countdown.due(), since);
    }

    private Instant inactiveSince() {
        Instant since = facts.deactivated;
        if (since == null) {
            since = moment.use().isAfter(facts.used) ? moment.use() : facts.used;
        }
        return since;
    }

    /** The last warning of the next step, if nothing has happened since that moves the step. */
    private @Nullable Notice lastWarning(Instant since, Absences absences) {
        Notice last = facts.warned;
        InactivityStep next = facts.deactivated == null ? InactivityStep.DEACTIVATION : InactivityStep.DELETION;
        boolean stands = last != null
                && facts.warnedOf == next
                && last.given().isAfter(since)
                && !absences.changedAfter(last.given());
        return stands ? last : null;
    }

    private Countdown inTime(Countdown plain, @Nullable Notice last) {
        Instant asOf = moment.now() == null && last != null ? last.given() : moment.now();
        return asOf == null ? plain : plain.withFullNotice(asOf, last);
    }

    private void absence() {
        Instant now = moment.now();
        facts.absences.stream()
                .filter(absence -> now == null || absence.until().isAfter(now))
                .reduce((first, later) -> later)
                .ifPresent(absence -> add(DeadlineKind.ABSENCE_END, absence.until(), absence.from()));
    }

    private void password() {
        SignInPolicy policy = moment.policy().signIn();
        Instant since = facts.password;
        boolean runs = !facts.passwordExpired && facts.deactivated == null && facts.temporary == null;
        if (since != null && runs) {
            Countdown countdown =
                    new Countdown(CalendarDays.after(since, policy.passwordDays()), policy.passwordReminders());
            count(DeadlineKind.PASSWORD_REMINDER, countdown, facts.passwordReminded, since);
            add(DeadlineKind.PASSWORD_EXPIRY, countdown.due(), since);
        }
    }

    private void lockOut() {
        Instant since = facts.lockedOut;
        Duration after = moment.policy().signIn().unlockAfter();
        if (since != null && after != null) {
            add(DeadlineKind.UNLOCK, since.plus(after), since);
        }
    }

    private void newMobile() {
        Instant since = facts.newMobile;
        if (since != null) {
            int days = moment.policy().signIn().newMobileDays();
            add(DeadlineKind.NEW_MOBILE_END, CalendarDays.after(since, days), since);
        }
    }

    private void count(DeadlineKind notices, Countdown countdown, @Nullable Notice last, Instant since) {
        countdown.toCome(moment.now(), last).forEach((days, at) -> all.add(new Deadline(notices, days, at, since)));
    }

    private void add(DeadlineKind kind, @Nullable Instant due, @Nullable Instant since) {
        if (due != null && since != null) {
            all.add(Deadline.of(kind, due, since));
        }
    }
}
