package dev.tenure.query.deadlines;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.AbsenceAnnounced;
import dev.tenure.kernel.account.ClockEvent.AbsenceEnded;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.AccountErased;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.InactivityWarned;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.LeaverReminded;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeRefused;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeSent;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.PasswordExpired;
import dev.tenure.kernel.account.SignInEvent.PasswordReminderSent;
import dev.tenure.kernel.account.SignInEvent.Unlocked;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.time.Countdown.Notice;
import dev.tenure.query.deadlines.Subject.Called;
import dev.tenure.query.slice.Handlers;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;

/** What of an account's life lets something fall due, or keeps it from that. */
final class AccountHandling {
    private AccountHandling() {}

    /** Takes notice of an event that happened then. */
    private interface Notices<E> {
        void take(AccountFacts facts, E event, Instant at);
    }

    static Handlers<DeadlinesBatch> addTo(Handlers<DeadlinesBatch> handlers) {
        handlers.on(AccountRegistered.class, AccountHandling::on)
                .on(AccountRenamed.class, AccountHandling::on)
                .on(Joined.class, AccountHandling::on)
                .on(Transferred.class, AccountHandling::on)
                .on(AccountDeleted.class, AccountHandling::on);
        note(handlers, AccountUsed.class, (facts, event, at) -> facts.used(event.usedAt()));
        passwords(handlers);
        clocks(handlers);
        mobiles(handlers);
        return handlers;
    }

    private static void passwords(Handlers<DeadlinesBatch> handlers) {
        note(handlers, TemporaryPasswordIssued.class, (facts, event, at) -> facts.issued(at, event.expiresAt()));
        note(handlers, PasswordChosen.class, (facts, event, at) -> facts.chosen(at));
        note(handlers, PasswordChanged.class, (facts, event, at) -> facts.chosen(at));
        note(
                handlers,
                PasswordReminderSent.class,
                (facts, event, at) -> facts.passwordReminded = new Notice(event.daysBefore(), at));
        note(handlers, PasswordExpired.class, (facts, event, at) -> facts.passwordExpired = true);
        note(handlers, LockedOut.class, (facts, event, at) -> facts.lockedOut = at);
        note(handlers, Unlocked.class, (facts, event, at) -> facts.lockedOut = null);
    }

    private static void clocks(Handlers<DeadlinesBatch> handlers) {
        note(handlers, LeaverMarked.class, (facts, event, at) -> facts.left(at));
        note(handlers, LeaverMarkWithdrawn.class, (facts, event, at) -> facts.left(null));
        note(handlers, LeaverReminded.class, (facts, event, at) -> facts.reminded = new Notice(event.daysBefore(), at));
        note(
                handlers,
                InactivityWarned.class,
                (facts, event, at) -> facts.warned(event.step(), event.daysBefore(), at));
        note(handlers, Deactivated.class, (facts, event, at) -> facts.deactivated = at);
        note(handlers, Reactivated.class, (facts, event, at) -> facts.reactivated(at));
        note(handlers, AbsenceAnnounced.class, (facts, event, at) -> facts.away(at, event.until()));
        note(handlers, AbsenceEnded.class, (facts, event, at) -> facts.away(at, null));
        note(handlers, AccountErased.class, (facts, event, at) -> facts.erasureDue = null);
    }

    private static void mobiles(Handlers<DeadlinesBatch> handlers) {
        note(handlers, MobileCodeSent.class, (facts, event, at) -> facts.codeSent(at, event.expiresAt()));
        note(handlers, MobileCodeRefused.class, (facts, event, at) -> facts.codeRefused(event.inAll()));
        note(handlers, MobileChanged.class, (facts, event, at) -> {
            facts.noCode();
            facts.newMobile = at;
        });
        note(handlers, MobileRemoved.class, (facts, event, at) -> {
            facts.noCode();
            facts.newMobile = null;
        });
    }

    private static <E extends TenureEvent> void note(
            Handlers<DeadlinesBatch> handlers, Class<E> type, Notices<E> notices) {
        handlers.on(
                type,
                (event, message, batch) ->
                        batch.account(message, facts -> notices.take(facts, event, message.getTimestamp())));
    }

    private static void on(AccountRegistered event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        AccountFacts facts = new AccountFacts();
        facts.used(message.getTimestamp());
        batch.begin(new Subject(
                event.accountId().value(),
                Subject.Kind.PERSON,
                event.containerId().value(),
                called(event.personal().name(), event.personal().address().value()),
                facts,
                message.getSequenceNumber()));
    }

    private static void on(AccountRenamed event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.call(
                message,
                called(event.personal().name(), event.personal().address().value()));
    }

    private static void on(Joined event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        move(message, event.to(), batch);
    }

    private static void on(Transferred event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        move(message, event.to(), batch);
    }

    /** A leaver's clock is off. */
    private static void move(DomainEventMessage<?> message, CareContainerId to, DeadlinesBatch batch) {
        batch.change(message, before -> {
            ((AccountFacts) before.facts()).left(null);
            return before.in(to.value());
        });
    }

    private static void on(AccountDeleted event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.change(message, before -> {
            ((AccountFacts) before.facts()).deleted(message.getTimestamp(), event.erasureDue());
            return before.called(Called.NOTHING);
        });
    }

    private static Called called(PersonName name, String address) {
        return new Called(name.given(), name.family(), address);
    }
}
