package dev.tenure.command.account;

import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.accepted;
import static dev.tenure.command.sample.Samples.finished;
import static dev.tenure.command.sample.Samples.finishedAnd;
import static dev.tenure.command.sample.Samples.issued;
import static dev.tenure.command.sample.Samples.questionsSet;
import static dev.tenure.command.sample.Samples.registered;
import static dev.tenure.command.sample.Samples.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordRehashed;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignInTest {
    private static final String PASSWORD = "Sunny-day-1";
    private static final EnterAccount RIGHT = enter("john.smith@nhs.net", PASSWORD);
    private static final Instant LATER = Deciding.NOON.plus(Duration.ofDays(89));

    private final FakePasswords passwords = new FakePasswords();
    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(passwords);

    static EnterAccount enter(String loginName, String password) {
        return new EnterAccount(JOHN, new PasswordProof(loginName, new Secret(password)));
    }

    private static SignInOutcome proven(long epoch, Instant at) {
        return SignInOutcome.proven(false, epoch, at);
    }

    @Test
    @Rule("SIGN-4")
    void withTheRightPasswordIsUseOfTheAccount() {
        account.given(finished(PASSWORD))
                .when(RIGHT)
                .expectResultMessagePayload(proven(2, Deciding.NOON))
                .expectEvents(new AccountUsed(JOHN, "sign-in", Deciding.NOON));
    }

    @Test
    @Rule("SIGN-4")
    void isRecordedOncePerDayOfTheCalendarInLondon() {
        Instant lateInLondon = Instant.parse("2018-05-01T22:59:59Z");
        AccountUsed today = new AccountUsed(JOHN, "sign-in", Deciding.NOON);
        account.clock().set(lateInLondon);
        account.given(finishedAnd(PASSWORD, today))
                .when(RIGHT)
                .expectResultMessagePayload(proven(2, lateInLondon))
                .expectEvents();

        account.clock().set(lateInLondon.plusSeconds(1));
        account.given(finishedAnd(PASSWORD, today))
                .when(RIGHT)
                .expectEvents(new AccountUsed(JOHN, "sign-in", lateInLondon.plusSeconds(1)));
    }

    @Test
    @Rule("SIGN-1")
    void takesTheCurrentAddressHoweverItIsTyped() {
        account.given(finished(PASSWORD))
                .when(enter(" John.Smith@NHS.net ", PASSWORD))
                .expectResultMessagePayload(proven(2, Deciding.NOON));
    }

    @Test
    @Rule("SIGN-1")
    void takesTheNewAddressOfSomebodyRenamedAndNotTheRetiredOne() {
        Object[] married = finishedAnd(PASSWORD, renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net"));

        account.given(married)
                .when(enter("john.jones@nhs.net", PASSWORD))
                .expectResultMessagePayload(proven(2, Deciding.NOON));
        account.given(married)
                .when(RIGHT)
                .expectResultMessagePayload(SignInOutcome.refused(Deciding.NOON))
                .expectEvents();
    }

    static Stream<Arguments> closed() {
        return Stream.of(
                Arguments.of("deactivated", finishedAnd(PASSWORD, new Deactivated(JOHN, LATER))),
                Arguments.of("locked out", finishedAnd(PASSWORD, new LockedOut(JOHN))),
                Arguments.of("never finished", new Object[] {registered(), issued(PASSWORD)}),
                Arguments.of("given a temporary password anew", finishedAnd(PASSWORD, issued("TEMP-1"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    @Rule("SIGN-6")
    void isRefusedAlikeWhereTheAccountIs(String standing, Object[] events) {
        account.given(events)
                .when(RIGHT)
                .expectResultMessagePayload(SignInOutcome.refused(Deciding.NOON))
                .expectEvents();
        account.given(events)
                .when(enter("john.smith@nhs.net", "Rainy-day-1"))
                .expectResultMessagePayload(SignInOutcome.refused(Deciding.NOON))
                .expectEvents();
        assertThat(passwords.looks())
                .as("whatever is wrong, one slow look each")
                .isEqualTo(2);
    }

    @Test
    @Rule("SIGN-6")
    void isRefusedInTheSameWordsWhereTheAccountIsDeletedOrUnknown() {
        account.assertRefused(
                account.given(finishedAnd(PASSWORD, new AccountDeleted(JOHN, DeletionCause.LEAVER)))
                        .when(RIGHT),
                RejectionCode.SIGN_IN_REFUSED);
        assertThat(RIGHT.unknownTarget()).isEqualTo(RejectionCode.SIGN_IN_REFUSED);
    }

    @Test
    @Rule("LEA-7")
    void isOpenToALeaver() {
        account.given(finishedAnd(PASSWORD, new LeaverMarked(JOHN, LATER)))
                .when(RIGHT)
                .expectResultMessagePayload(proven(2, Deciding.NOON));
    }

    @Test
    @Rule("PW-10")
    void makesAnOldFormOfThePasswordAnew() {
        PasswordChosen longAgo = new PasswordChosen(JOHN, new Credential(FakePasswords.old(PASSWORD)));

        account.given(registered(), issued("TEMP-1"), accepted(), questionsSet(), longAgo)
                .when(RIGHT)
                .expectEvents(
                        new PasswordRehashed(JOHN, new Credential(FakePasswords.kept(PASSWORD))),
                        new AccountUsed(JOHN, "sign-in", Deciding.NOON));
    }

    @Test
    @Rule({"PW-7", "PW-8", "PW-11"})
    void fromTheInstantOfExpiryOnlyLetsThePasswordBeChangedAndIsNoUse() {
        Instant expiry = Instant.parse("2018-07-30T11:00:00Z");

        account.clock().set(expiry.minusNanos(1));
        account.givenAt(Deciding.NOON, finished(PASSWORD))
                .when(RIGHT)
                .expectResultMessagePayload(proven(2, expiry.minusNanos(1)))
                .expectEvents(new AccountUsed(JOHN, "sign-in", expiry.minusNanos(1)));

        account.clock().set(expiry);
        account.givenAt(Deciding.NOON, finished(PASSWORD))
                .when(RIGHT)
                .expectResultMessagePayload(SignInOutcome.proven(true, 2, expiry))
                .expectEvents();
    }
}
