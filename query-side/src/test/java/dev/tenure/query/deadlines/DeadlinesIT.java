package dev.tenure.query.deadlines;

import static dev.tenure.query.testing.Bumbleton.APPLICATION;
import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.approved;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.InactivityStep;
import dev.tenure.kernel.account.ClockEvent.InactivityWarned;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.LeaverReminded;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxOpened;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.WantedPerson;
import dev.tenure.kernel.request.StaffRequestId;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.query.deadlines.DeadlineView.StoppedBy;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What falls due, from what happened (POL-6). The slice under test has an event each second from its start on. */
@Rule("POL-6")
class DeadlinesIT extends DeadlinesUnderTest {
    @Test
    void aLeaversDeletionSaysWhoseItIsWhatWhenWhyByWhichPolicyAndWhatStopsIt() {
        slice.bring(new LeaverMarked(MARY, CalendarDays.after(START, 30)));

        DeadlineView view = only(DeadlineKind.LEAVER_DELETION);
        assertThat(view.whose().display()).isEqualTo("SMITH, Mary (BUMBLETON CARE HOME)");
        assertThat(view.whose().address()).isEqualTo("mary.smith@nhs.net");
        assertThat(view.what()).isEqualTo("The account is deleted for ever.");
        assertThat(view.due())
                .as("the same hour in London, beyond the change to summer time")
                .isEqualTo("2026-04-27T08:00:03Z");
        assertThat(view.dueInLondon()).isEqualTo("27 April 2026 at 09:00:03 BST");
        assertThat(view.why()).isEqualTo("The account was marked a leaver on 28 March 2026 at 09:00:03 GMT.");
        assertThat(view.rule()).isEqualTo("LEA-1");
        assertThat(view.policy()).isEqualTo(new DeadlineView.By("2018", "tenure.policy.clocks.leaver-days", "30"));
        assertThat(view.stoppedBy())
                .extracting(StoppedBy::command)
                .containsExactly("account.withdraw-leaver-mark", "account.mark-joiner");
        assertThat(view.overdue()).isFalse();
    }

    @Test
    void remindersAreThereUntilTheyAreGivenAndTheMarkTakesAllWithIt() {
        slice.bring(new LeaverMarked(MARY, CalendarDays.after(START, 30)));
        assertThat(days(DeadlineKind.LEAVER_REMINDER)).containsExactly(7, 1);

        slice.bring(new LeaverReminded(MARY, CalendarDays.after(START, 30), 7));
        assertThat(days(DeadlineKind.LEAVER_REMINDER)).containsExactly(1);

        slice.bring(new Joined(MARY, CONTAINER, CareContainerId.of("00000000-0000-4000-8000-0000000000c2")));
        assertThat(kinds(MARY.value())).doesNotContain("leaver-reminder", "leaver-deletion");
    }

    @Test
    @Rule("LEA-5")
    void whomARefusedAccountWasForIsErasedOnItsDayWhichNamesNobody() {
        StaffRequestId request = new StaffRequestId(Bumbleton.uuid(71));
        UserAccountId wanted = new UserAccountId(Bumbleton.uuid(72));
        Instant due = CalendarDays.after(START, 30);
        slice.bring(
                new AccountWanted(
                        request,
                        wanted,
                        MARY,
                        CONTAINER,
                        Bumbleton.MAILBOX,
                        new WantedPerson(new PersonName("Ella", "Quillfeather"), Bumbleton.mobile(72))),
                new RequestRejected(request, wanted, due));

        DeadlineView view = only(DeadlineKind.REQUEST_ERASURE);
        assertThat(view.due()).isEqualTo(due);
        assertThat(view.whose().kind()).isEqualTo("request");
        assertThat(view.whose().display()).isEqualTo("An account that was asked for");
        assertThat(view.whose().link()).isEqualTo("/api/v1/requests/" + request);
        assertThat(view.whose().containerName()).isEqualTo("Bumbleton Care Home");
        assertThat(view.policy().setting()).isEqualTo("tenure.policy.record.refused-days");
        assertThat(slice.rows(TABLES)).noneMatch(row -> row.contains("Quillfeather"));

        slice.bring(new RequestErased(request, wanted));
        assertThat(kinds(request.value())).isEmpty();
    }

    /** A start with other settings: the rows, by which lists are ordered and filtered, and the answers agree again. */
    @Test
    @Rule("POL-1")
    void afterAChangeOfPolicyTheRowsFollowFromTheNewOneAsTheAnswersDo() {
        slice.bring(new LeaverMarked(MARY, CalendarDays.after(START, 30)), submitted(), approved(), created());
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        Policy other = Policies.withLongerNotice();
        DeadlinesProjection restarted = new DeadlinesProjection(jdbc, Erased.nobody(), other);
        List<String> before = slice.rows("deadline");

        assertThat(restarted.followPolicy(3)).isEqualTo(3);
        assertThat(restarted.followPolicy(3)).isEqualTo(1);
        assertThat(restarted.followPolicy(3)).isZero();

        List<String> after = slice.rows("deadline");
        assertThat(after).isNotEqualTo(before);
        assertThat(new DeadlinesProjection(jdbc, Erased.nobody(), Policy.of2018()).followPolicy(100))
                .as("each of the four, back again")
                .isEqualTo(4);
        assertThat(slice.rows("deadline")).isEqualTo(before);
        clear();
        rebuild(restarted, jdbc);
        assertThat(slice.rows("deadline")).as("as if built under the new one").isEqualTo(after);
    }

    private void rebuild(DeadlinesProjection projection, JdbcClient jdbc) {
        SliceUnderTest anew = new SliceUnderTest(jdbc, new JdbcTransactionManager(DATABASE.dataSource()), projection);
        anew.bring(opened(), john(), mary());
        anew.bring(new LeaverMarked(MARY, CalendarDays.after(START, 30)), submitted(), approved(), created());
    }

    @Test
    void theLatestUseInTheJournalCountsToTheSecond() {
        slice.bring(new AccountUsed(MARY, "sign-in", START.plus(Duration.ofDays(2))));
        Instant byTheEvents = CalendarDays.after(START.plus(Duration.ofDays(2)), 90);
        assertThat(of(MARY, DeadlineKind.DEACTIVATION).due()).isEqualTo(byTheEvents);

        Instant later = START.plus(Duration.ofDays(2)).plus(Duration.ofHours(7));
        journal.put(MARY.value(), later);
        assertThat(of(MARY, DeadlineKind.DEACTIVATION).due()).isEqualTo(CalendarDays.after(later, 90));
        assertThat(of(MARY, DeadlineKind.DEACTIVATION).since()).isEqualTo(later);
    }

    @Test
    void afterTheDeactivationTheDeletionIsDueAndOnlyItsWarnings() {
        slice.bring(new InactivityWarned(MARY, InactivityStep.DEACTIVATION, CalendarDays.after(START, 90), 3));
        slice.bring(new Deactivated(MARY, CalendarDays.after(START, 180)));

        assertThat(kinds(MARY.value())).containsExactly("deletion-warning", "deletion-warning", "inactivity-deletion");
        assertThat(of(MARY, DeadlineKind.INACTIVITY_DELETION).stoppedBy())
                .extracting(StoppedBy::command)
                .as("no absence, which the policy has none of")
                .containsExactly("account.prove-by-mobile", "account.mark-joiner");
    }

    @Test
    @Rule("LEA-5")
    void ofADeletedPersonOnlyTheErasureIsTold() {
        slice.bring(new LeaverMarked(MARY, CalendarDays.after(START, 30)));
        slice.bring(new AccountDeleted(MARY, DeletionCause.LEAVER, CalendarDays.after(START, 60)));

        assertThat(kinds(MARY.value())).containsExactly("erasure");
        DeadlineView view = only(DeadlineKind.ERASURE);
        assertThat(view.whose().display()).isNull();
        assertThat(view.stoppedBy()).isEmpty();
        assertThat(slice.rows(TABLES)).noneMatch(row -> row.contains("mary.smith"));
    }

    @Test
    void mailboxesAndApplicationsHaveTheirsToo() {
        slice.bring(submitted(), approved(), created(), new MailboxOpened(MAILBOX, START.plus(Duration.ofDays(1))));
        assertThat(only(DeadlineKind.MAILBOX_UNOPENED).due())
                .as("seven days after it was opened")
                .isEqualTo("2026-04-05T09:00:00Z");
        DeadlineView overdue = only(DeadlineKind.ONBOARDING_OVERDUE);
        assertThat(overdue.whose().display()).isEqualTo("Bumbleton Care Home");
        assertThat(overdue.due()).isEqualTo(START.plusSeconds(4).plus(Duration.ofHours(1)));

        slice.bring(new ProviderOnboarded(APPLICATION), new MailboxClosed(MAILBOX));
        assertThat(kinds(APPLICATION.value())).isEmpty();
        assertThat(kinds(MAILBOX.value())).isEmpty();
    }

    @Test
    void whatTheEngineHasNotDoneIsOverdueAndWhatHoldsByItselfIsPastAndGone() {
        slice.bring(new LeaverMarked(MARY, CalendarDays.after(START, 30)));
        slice.bring(new dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued(
                JOHN, CalendarDays.after(START, 14), new Credential("hash")));
        assertThat(kinds(JOHN.value())).contains("temporary-password-expiry");

        clock.set(CalendarDays.after(START, 40));
        assertThat(kinds(JOHN.value())).doesNotContain("temporary-password-expiry");
        assertThat(only(DeadlineKind.LEAVER_DELETION).overdue()).isTrue();
        assertThat(days(DeadlineKind.LEAVER_REMINDER))
                .as("the one that is left to be given")
                .containsExactly(1);
    }

    @Test
    void theSameEventsTwiceOrInOneBatchGiveTheSameRows() {
        slice.bring(submitted(), approved(), created(), new LeaverMarked(MARY, START));
        slice.bring(new AccountUsed(JOHN, "sign-in", START.plusSeconds(5)), new Deactivated(JOHN, START));
        slice.bring(new AccountDeleted(MARY, DeletionCause.LEAVER, CalendarDays.after(START, 60)));
        List<String> rows = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        clear();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
    }
}
