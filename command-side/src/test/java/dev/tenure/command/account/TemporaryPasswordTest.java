package dev.tenure.command.account;

import static dev.tenure.command.rejection.RejectionCode.PROOF_NEEDED;
import static dev.tenure.command.sample.Samples.EXPIRY;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_MOBILE;
import static dev.tenure.command.sample.Samples.accepted;
import static dev.tenure.command.sample.Samples.chosen;
import static dev.tenure.command.sample.Samples.issued;
import static dev.tenure.command.sample.Samples.proof;
import static dev.tenure.command.sample.Samples.questionsSet;
import static dev.tenure.command.sample.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.ShowTemporaryPassword;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordShown;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemporaryPasswordTest {
    private static final IssueTemporaryPassword ISSUE = new IssueTemporaryPassword(JOHN);

    private final Deciding<UserAccount> account = Deciding.about(UserAccount.class);
    private final FakePasswords passwords = new FakePasswords();

    TemporaryPasswordTest() {
        account.with(passwords)
                .with(new TemporaryPasswordSending(passwords, account.messages(), account.clock(), Policy.of2018()));
    }

    @Test
    @Rule({"REG-5", "REG-11"})
    void isRecordedAsAHashWithItsExpiryFourteenDaysLater() {
        account.given(registered())
                .when(ISSUE)
                .expectEvents(new TemporaryPasswordIssued(JOHN, EXPIRY, new Credential(FakePasswords.sent("TEMP-1"))));
    }

    @Test
    @Rule("REG-5")
    void goesByTextMessageToTheAccountsMobile() {
        account.given(registered()).when(ISSUE).expectSuccessfulHandlerExecution();

        assertThat(account.unit().messages()).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo("text");
            assertThat(message.template()).isEqualTo("temporary-password");
            assertThat(message.subject()).isEqualTo(JOHN.value());
            assertThat(message.createdAt()).isEqualTo(Deciding.NOON);
            assertThat(message.content())
                    .containsEntry("to", JOHNS_MOBILE.value())
                    .containsEntry("password", "TEMP-1")
                    .containsEntry("until", "12:00 on 15 May 2018");
        });
    }

    @Test
    @Rule("POL-2")
    void runsForCalendarDaysAcrossTheChangeFromSummerTime() {
        account.clock().set(Instant.parse("2018-10-20T11:00:00Z"));

        account.given(registered())
                .when(ISSUE)
                .expectEvents(new TemporaryPasswordIssued(
                        JOHN, Instant.parse("2018-11-03T12:00:00Z"), new Credential(FakePasswords.sent("TEMP-1"))));
        assertThat(account.unit().messages())
                .extracting(OutgoingMessage::content)
                .allSatisfy(content -> assertThat(content).containsEntry("until", "12:00 on 3 November 2018"));
    }

    @Test
    @Rule("REG-11")
    void opensTheFirstSignInAnewWhereTheOneBeforeRanOut() {
        account.clock().set(EXPIRY.plus(Duration.ofDays(30)));
        TemporaryPasswordIssued anew = new TemporaryPasswordIssued(
                JOHN, EXPIRY.plus(Duration.ofDays(44)), new Credential(FakePasswords.sent("TEMP-2")));

        account.given(registered(), issued("TEMP-1"), anew)
                .when(new LookAtFirstSignIn(JOHN, proof("TEMP-2")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @Rule("REG-11")
    void isIssuedAgainEachTimeItIsAskedForUntilAPasswordIsChosen() {
        account.given(registered(), issued("TEMP-1"), accepted(), questionsSet())
                .when(ISSUE)
                .expectEvents(issued("TEMP-1"));
        account.given(registered(), issued("TEMP-1")).when(ISSUE).expectEvents(issued("TEMP-2"));
    }

    @Test
    @Rule("RST-4")
    void isNotIssuedWithoutProofToWhoHasChosenAPassword() {
        account.assertRefused(
                account.given(registered(), issued("TEMP-0"), accepted(), questionsSet(), chosen("Sunny-day-1"))
                        .when(ISSUE),
                PROOF_NEEDED);
        assertThat(account.unit().messages()).isEmpty();
    }

    @Test
    @Rule({"RST-4", "INA-4"})
    void isNotIssuedWithoutProofForAnAccountThatIsDeactivated() {
        account.assertRefused(
                account.given(registered(), issued("TEMP-0"), new Deactivated(JOHN, EXPIRY))
                        .when(ISSUE),
                PROOF_NEEDED);
        assertThat(account.unit().messages()).isEmpty();
    }

    @Test
    @Rule("REG-5")
    void isWipedFromTheOutboxWhenItIsShownAndTheLookIsRecorded() {
        UUID message = new UUID(9, 9);

        account.given(registered(), issued("TEMP-1"))
                .when(new ShowTemporaryPassword(JOHN, message))
                .expectEvents(new TemporaryPasswordShown(JOHN, message.toString()));
        assertThat(account.unit().takenMessages()).containsExactly(message);
    }
}
