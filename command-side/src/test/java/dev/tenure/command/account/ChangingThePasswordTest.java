package dev.tenure.command.account;

import static dev.tenure.command.sample.Deciding.NOON;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_ADDRESS;
import static dev.tenure.command.sample.Samples.finished;
import static dev.tenure.command.sample.Samples.finishedAnd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.SignInCommand.ChangePassword;
import dev.tenure.command.account.SignInCommand.LookAtSession;
import dev.tenure.command.account.SignInCommand.OpenMailbox;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.account.SignInCommand.SessionStanding;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Samples;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.BelongingEvent.AccessEnded;
import dev.tenure.kernel.account.BelongingEvent.AccessGiven;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.SignInRefused;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangingThePasswordTest {
    private static final String PASSWORD = "Sunny-day-1";
    private static final PasswordChanged CHANGED =
            new PasswordChanged(JOHN, Proof.PASSWORD, new Credential(FakePasswords.kept("Windy-day-2")));

    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(new FakePasswords());

    private static ChangePassword change(String present, String wanted) {
        return new ChangePassword(
                JOHN, new PasswordProof(JOHNS_ADDRESS.value(), new Secret(present)), new Secret(wanted));
    }

    @Test
    @Rule("PW-7")
    void setsAnotherAndTellsTheHolder() {
        account.given(finished(PASSWORD)).when(change(PASSWORD, "Windy-day-2")).expectEvents(CHANGED);

        assertThat(account.unit().messages()).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo("password-changed-email");
            assertThat(message.content()).containsEntry("to", JOHNS_ADDRESS.value());
        });
    }

    @Test
    @Rule({"PW-7", "PW-8"})
    void isPossibleAfterItExpiredAndGivesItNinetyDaysMore() {
        Instant late = NOON.plus(Duration.ofDays(200));
        account.clock().set(late);
        account.givenAt(NOON, finished(PASSWORD))
                .when(change(PASSWORD, "Windy-day-2"))
                .expectEvents(CHANGED);

        account.givenAt(NOON, finished(PASSWORD))
                .andGivenCurrentTime(late)
                .andGiven(CHANGED)
                .when(new LookAtSession(JOHN, 3, null))
                .expectResultMessagePayload(new SessionStanding(false));
    }

    @Test
    @Rule({"PW-6", "PW-4"})
    void namesEveryBrokenRuleAtOnce() {
        account.assertRefused(
                account.given(finished(PASSWORD)).when(change(PASSWORD, "ab")),
                RejectionCode.PASSWORD_REFUSED,
                "AT_LEAST_8_CHARACTERS");
        account.assertRefused(
                account.given(finished(PASSWORD)).when(change(PASSWORD, PASSWORD)),
                RejectionCode.PASSWORD_REFUSED,
                "NOT_USED_BEFORE");
    }

    @Test
    @Rule("SIGN-3")
    void countsAWrongPresentPasswordAsASignInDoes() {
        account.given(finishedAnd(
                        PASSWORD,
                        Stream.of(1, 2, 3, 4)
                                .map(time -> new SignInRefused(JOHN, time))
                                .toArray()))
                .when(change("Rainy-day-1", "Windy-day-2"))
                .expectResultMessagePayload(SignInOutcome.counted(NOON))
                .expectEvents(new SignInRefused(JOHN, 5), new LockedOut(JOHN));
    }

    @Test
    @Rule({"SIGN-6", "RST-5"})
    void isRefusedWhereNobodySignsInEitherAndUnlocksNothing() {
        for (Object closed : new Object[] {new LockedOut(JOHN), new Deactivated(JOHN, NOON)}) {
            account.given(finishedAnd(PASSWORD, closed))
                    .when(change(PASSWORD, "Windy-day-2"))
                    .expectResultMessagePayload(SignInOutcome.refused(NOON))
                    .expectEvents();
        }
    }

    static Stream<Object> endings() {
        return Stream.of(
                CHANGED,
                Samples.chosen("Windy-day-2"),
                Samples.issued("TEMP-1"),
                new LockedOut(JOHN),
                new Deactivated(JOHN, NOON));
    }

    @ParameterizedTest
    @MethodSource("endings")
    @Rule("PW-9")
    void andWhateverElseShutsSomebodyOutEndsEverySession(Object ending) {
        account.given(finished(PASSWORD))
                .when(new LookAtSession(JOHN, 2, null))
                .expectResultMessagePayload(new SessionStanding(false));
        account.assertRefused(
                account.given(finishedAnd(PASSWORD, ending)).when(new LookAtSession(JOHN, 2, null)),
                RejectionCode.SESSION_OVER);
    }

    @Test
    @Rule("SMB-3")
    void aSharedMailboxOpensToItsMembersOnly() {
        OpenMailbox open = new OpenMailbox(JOHN, 2, Samples.MAILBOX);
        account.assertRefused(account.given(finished(PASSWORD)).when(open), RejectionCode.NOT_A_MEMBER);
        account.given(finishedAnd(PASSWORD, new AccessGiven(JOHN, Samples.MAILBOX, MailboxRole.MEMBER)))
                .when(open)
                .expectResultMessagePayload(new Done());
    }

    @Test
    @Rule("PW-8")
    void aSharedMailboxStaysShutUnderAnExpiredPassword() {
        account.clock().set(NOON.plus(Duration.ofDays(200)));
        account.assertRefused(
                account.givenAt(NOON, finishedAnd(PASSWORD, new AccessGiven(JOHN, Samples.MAILBOX, MailboxRole.MEMBER)))
                        .when(new OpenMailbox(JOHN, 2, Samples.MAILBOX)),
                RejectionCode.PASSWORD_EXPIRED);
    }

    @Test
    @Rule("SMB-7")
    void aSharedMailboxShutsWithTheMembership() {
        LookAtSession look = new LookAtSession(JOHN, 2, Samples.MAILBOX);
        AccessGiven given = new AccessGiven(JOHN, Samples.MAILBOX, MailboxRole.MEMBER);
        account.given(finishedAnd(PASSWORD, given)).when(look).expectResultMessagePayload(new SessionStanding(false));
        account.assertRefused(
                account.given(finishedAnd(PASSWORD, given, new AccessEnded(JOHN, Samples.MAILBOX, AccessEnd.MOVED)))
                        .when(look),
                RejectionCode.SESSION_OVER);
    }
}
