package dev.tenure.command.account;

import static dev.tenure.command.sample.Deciding.NOON;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_MOBILE;
import static dev.tenure.command.sample.Samples.finished;
import static dev.tenure.command.sample.Samples.finishedAnd;
import static dev.tenure.command.sample.Samples.issued;
import static dev.tenure.command.sample.Samples.proof;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.ProofCommand.ProveByMobile;
import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Samples;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent.MobileChange;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.NewMobile;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.ProofEvent.IdentityProven;
import dev.tenure.kernel.account.ProofEvent.ProofRefused;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.Unlocked;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("RST-2")
class ProvingByMobileTest {
    private static final String PASSWORD = "Sunny-day-1";
    private static final ProveByMobile RIGHT = new ProveByMobile(JOHN, "07700 900001", true);
    private static final IdentityProven PROVEN = new IdentityProven(JOHN, Proof.MOBILE, null);
    private static final MobileNumber NEW = MobileNumber.of("+447700900777");

    private final FakePasswords passwords = new FakePasswords();
    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(passwords);

    ProvingByMobileTest() {
        account.with(new TemporaryPasswordSending(passwords, account.messages(), account.clock(), Policy.of2018()));
    }

    @Test
    void sendsATemporaryPasswordToTheNumberOnAMatch() {
        account.given(finished(PASSWORD))
                .when(RIGHT)
                .expectResultMessagePayload(ProofOutcome.PROVEN)
                .expectEvents(PROVEN, issued("TEMP-1"));

        assertThat(account.unit().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.content()).containsEntry("to", JOHNS_MOBILE.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700900001", "+44 7700 900 001", "0044 7700-900001", "+44 (0)7700 900001"})
    void takesTheDigitsHoweverTheyAreTyped(String digits) {
        account.given(finished(PASSWORD))
                .when(new ProveByMobile(JOHN, digits, true))
                .expectResultMessagePayload(ProofOutcome.PROVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700 900002", "900001", "0", "none", "+1 7700 900001"})
    @Rule("RST-4")
    void recordsWhatDoesNotMatch(String digits) {
        account.given(finished(PASSWORD))
                .when(new ProveByMobile(JOHN, digits, true))
                .expectResultMessagePayload(ProofOutcome.REFUSED)
                .expectEvents(new ProofRefused(JOHN, Proof.MOBILE, null));
        assertThat(account.unit().messages()).isEmpty();
    }

    @Test
    @Rule("DIR-4")
    void worksWithAHiddenNumber() {
        account.given(finishedAnd(PASSWORD, new MobileHidden(JOHN, true)))
                .when(RIGHT)
                .expectResultMessagePayload(ProofOutcome.PROVEN);
    }

    @Test
    void isRefusedWhereTheAccountHasNoNumber() {
        account.assertRefused(
                account.given(finishedAnd(PASSWORD, new MobileRemoved(JOHN))).when(RIGHT),
                RejectionCode.MOBILE_MISSING);
    }

    @Test
    void warnsOfANumberThatChangedWithinFourteenDays() {
        ProveByMobile right = new ProveByMobile(JOHN, "07700 900777", true);
        MobileChanged changed = new MobileChanged(JOHN, MobileChange.CONFIRMED, new NewMobile(NEW, JOHNS_MOBILE));
        Instant fourteenDaysLater = CalendarDays.after(NOON, 14);

        account.clock().set(fourteenDaysLater.minusNanos(1));
        account.givenAt(NOON, finishedAnd(PASSWORD, changed))
                .when(right)
                .expectResultMessagePayload(new ProofOutcome(true, true));
        account.clock().set(fourteenDaysLater);
        account.givenAt(NOON, finishedAnd(PASSWORD, changed))
                .when(right)
                .expectResultMessagePayload(ProofOutcome.PROVEN);
    }

    @Test
    @Rule("RST-5")
    void unlocksWithOrWithoutAReset() {
        Unlocked unlocked = new Unlocked(JOHN, Proof.MOBILE);
        account.given(finishedAnd(PASSWORD, new LockedOut(JOHN)))
                .when(RIGHT)
                .expectEvents(PROVEN, unlocked, issued("TEMP-1"));
        account.given(finishedAnd(PASSWORD, new LockedOut(JOHN)))
                .when(new ProveByMobile(JOHN, "07700 900001", false))
                .expectEvents(PROVEN, unlocked);
    }

    @Test
    @Rule("INA-4")
    void reactivatesADeactivatedAccountByATemporaryPassword() {
        account.given(finishedAnd(PASSWORD, new Deactivated(JOHN, NOON)))
                .when(new ProveByMobile(JOHN, "07700 900001", false))
                .expectEvents(PROVEN, new Reactivated(JOHN, Proof.MOBILE), issued("TEMP-1"));
    }

    @Test
    @Rule({"REG-11", "REG-7"})
    void thenOnlyANewPasswordIsLeftToChooseForSomebodyWhoSignedInLongAgo() {
        Object[] reset = finishedAnd(PASSWORD, PROVEN, issued("TEMP-1"));

        account.given(reset)
                .when(new LookAtFirstSignIn(JOHN, proof("TEMP-1")))
                .expectResultMessagePayload(
                        new FirstSignIn(List.of("acceptable-use", "security-questions"), "password", "2018-04"));
        account.given(reset)
                .when(new ChoosePassword(JOHN, proof("TEMP-1"), new Secret("Windy-day-2")))
                .expectEvents(Samples.chosen("Windy-day-2"));
        account.given(reset)
                .when(SignInTest.enter("john.smith@nhs.net", PASSWORD))
                .expectResultMessagePayload(SignInOutcome.refused(NOON));
        EnterAccount renewed = SignInTest.enter("john.smith@nhs.net", "Windy-day-2");
        account.given(finishedAnd(PASSWORD, PROVEN, issued("TEMP-1"), Samples.chosen("Windy-day-2")))
                .when(renewed)
                .expectResultMessagePayload(SignInOutcome.proven(false, 4, NOON));
    }
}
