package dev.tenure.command.account;

import static dev.tenure.command.account.SignInTest.enter;
import static dev.tenure.command.sample.Deciding.NOON;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.finished;

import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.SignInRefused;
import dev.tenure.kernel.account.SignInEvent.Unlocked;
import dev.tenure.kernel.account.SignInEvent.WrongPasswordsForgotten;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.MailboxPolicy;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.SessionPolicy;
import dev.tenure.kernel.policy.SignInPolicy;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class LockOutTest {
    private static final EnterAccount RIGHT = enter("john.smith@nhs.net", "Sunny-day-1");
    private static final EnterAccount WRONG = enter("john.smith@nhs.net", "Rainy-day-1");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Deciding<UserAccount> account = about(Policy.of2018());

    private static Deciding<UserAccount> about(Policy policy) {
        return Deciding.about(UserAccount.class, policy).with(new FakePasswords());
    }

    /** John, after so many wrong passwords, a minute apart from noon on. */
    private static TestExecutor<UserAccount> wrong(Deciding<UserAccount> account, int times) {
        TestExecutor<UserAccount> given = account.givenAt(NOON.minus(Duration.ofDays(1)), finished("Sunny-day-1"));
        for (int time = 1; time <= times; time++) {
            Instant at = NOON.plus(MINUTE.multipliedBy(time - 1));
            given = given.andGivenCurrentTime(at).andGiven(new SignInRefused(JOHN, time));
        }
        return given;
    }

    @Test
    @Rule("SIGN-3")
    void countsAWrongPassword() {
        wrong(account, 0)
                .when(WRONG)
                .expectResultMessagePayload(SignInOutcome.counted(NOON))
                .expectEvents(new SignInRefused(JOHN, 1));
        wrong(account, 3).when(WRONG).expectEvents(new SignInRefused(JOHN, 4));
    }

    @Test
    @Rule("SIGN-3")
    void locksTheAccountOutAtTheFifthInARow() {
        account.clock().set(NOON.plus(Duration.ofMinutes(30)));

        wrong(account, 4)
                .when(WRONG)
                .expectResultMessagePayload(SignInOutcome.counted(NOON.plus(Duration.ofMinutes(30))))
                .expectEvents(new SignInRefused(JOHN, 5), new LockedOut(JOHN));
    }

    @Test
    @Rule("SIGN-3")
    void countsOnlyThoseWithinHalfAnHour() {
        account.clock().set(NOON.plus(Duration.ofMinutes(30)).plusNanos(1));

        wrong(account, 4).when(WRONG).expectEvents(new SignInRefused(JOHN, 4));
    }

    @Test
    @Rule("SIGN-3")
    void countsFromTheBeginningAfterTheRightPassword() {
        wrong(account, 4)
                .andGiven(new AccountUsed(JOHN, "sign-in", NOON))
                .when(WRONG)
                .expectEvents(new SignInRefused(JOHN, 1));
    }

    @Test
    @Rule({"SIGN-3", "SIGN-4"})
    void endsTheRowAlsoOnADayWhoseUseIsRecordedAlready() {
        TestExecutor<UserAccount> given =
                account.givenAt(NOON, finished("Sunny-day-1")).andGiven(new AccountUsed(JOHN, "sign-in", NOON));
        given.andGiven(new SignInRefused(JOHN, 1)).when(RIGHT).expectEvents(new WrongPasswordsForgotten(JOHN));

        wrong(account, 4)
                .andGiven(new WrongPasswordsForgotten(JOHN))
                .when(WRONG)
                .expectEvents(new SignInRefused(JOHN, 1));
    }

    @Test
    @Rule({"SIGN-3", "RST-5"})
    void isNotOverByWaitingAndNotByTheRightPassword() {
        Instant muchLater = NOON.plus(Duration.ofDays(60));
        account.clock().set(muchLater);

        wrong(account, 5)
                .andGiven(new LockedOut(JOHN))
                .when(RIGHT)
                .expectResultMessagePayload(SignInOutcome.refused(muchLater))
                .expectEvents();
    }

    @Test
    @Rule("RST-5")
    void isOverAfterTheTimeThatIsSet() {
        Instant lockedAt = NOON.plus(MINUTE.multipliedBy(4));
        Deciding<UserAccount> early = about(unlockingAfterAnHour());
        early.clock().set(lockedAt.plus(Duration.ofHours(1)).minusNanos(1));
        wrong(early, 5).andGiven(new LockedOut(JOHN)).when(RIGHT).expectEvents();

        Deciding<UserAccount> then = about(unlockingAfterAnHour());
        Instant over = lockedAt.plus(Duration.ofHours(1));
        then.clock().set(over);
        wrong(then, 5)
                .andGiven(new LockedOut(JOHN))
                .when(RIGHT)
                .expectEvents(new Unlocked(JOHN, Proof.PASSWORD), new AccountUsed(JOHN, "sign-in", over));
        wrong(then, 5).andGiven(new LockedOut(JOHN)).when(WRONG).expectEvents(new SignInRefused(JOHN, 1));
    }

    @Test
    @Rule("RST-5")
    void isOverOnceTheAccountIsUnlocked() {
        wrong(account, 5)
                .andGiven(new LockedOut(JOHN), new Unlocked(JOHN, Proof.MOBILE))
                .when(RIGHT)
                .expectEvents(new AccountUsed(JOHN, "sign-in", NOON));
    }

    private static Policy unlockingAfterAnHour() {
        SignInPolicy signIn = new SignInPolicy(
                5,
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                5,
                90,
                List.of(18, 10, 5, 2, 1),
                14,
                Duration.ofMinutes(15),
                SessionPolicy.usual());
        return Policy.of2018().with(signIn, ClockPolicy.of2018(), MailboxPolicy.of2018());
    }
}
