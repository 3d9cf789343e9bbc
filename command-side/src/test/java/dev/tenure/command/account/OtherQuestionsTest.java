package dev.tenure.command.account;

import static dev.tenure.command.sample.Deciding.NOON;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_ADDRESS;
import static dev.tenure.command.sample.Samples.finished;
import static dev.tenure.command.sample.Samples.finishedAnd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.ProofCommand.ResetByAnswers;
import dev.tenure.command.account.SignInCommand.ChangeSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Samples;
import dev.tenure.kernel.account.ProofEvent.AnswersRefused;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.SecurityQuestionsChanged;
import dev.tenure.kernel.account.SignInEvent.SignInRefused;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other security questions, set by a holder who is signed in (RST-1). */
@Rule("RST-1")
class OtherQuestionsTest {
    private static final String PASSWORD = "Sunny-day-1";
    private static final SecurityQuestionsChanged CHANGED = new SecurityQuestionsChanged(
            JOHN, new SecurityQuestions(new FakePasswords().hash(Samples.otherQuestions())));

    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(new FakePasswords());

    private static ChangeSecurityQuestions change(String password, List<ChosenQuestion> questions) {
        return new ChangeSecurityQuestions(JOHN, new Secret(password), questions);
    }

    @Test
    void areSetAndTheHolderIsToldByEmailAndText() {
        account.given(finished(PASSWORD))
                .when(change(PASSWORD, Samples.otherQuestions()))
                .expectEvents(CHANGED);

        assertThat(account.unit().messages())
                .extracting(message -> message.template())
                .containsExactly("security-questions-changed-email", "security-questions-changed-text");
        assertThat(account.unit().messages().get(0).content()).containsEntry("to", JOHNS_ADDRESS.value());
    }

    @Test
    void openTheAccountFromThenOnAndThoseBeforeNoMore() {
        account.given(finishedAnd(PASSWORD, CHANGED))
                .when(new ResetByAnswers(JOHN, JOHNS_ADDRESS.value(), Samples.questions(), new Secret("Windy-day-2")))
                .expectResultMessagePayload(ProofOutcome.COUNTED)
                .expectEvents(new AnswersRefused(JOHN, 1));
        account.given(finishedAnd(PASSWORD, CHANGED))
                .when(new ResetByAnswers(
                        JOHN, JOHNS_ADDRESS.value(), Samples.otherQuestions(), new Secret("Windy-day-2")))
                .expectResultMessagePayload(ProofOutcome.PROVEN);
    }

    @Test
    void thatAreTheSameChangeNothing() {
        account.given(finished(PASSWORD))
                .when(change(PASSWORD, Samples.questions()))
                .expectResultMessagePayload(SignInOutcome.proven(false, 2, NOON))
                .expectEvents();
    }

    @Test
    @Rule("SIGN-3")
    void takeThePasswordOnceMoreAndAWrongOneIsCountedAsAtASignIn() {
        account.given(finished(PASSWORD))
                .when(change("Foggy-day-0", Samples.otherQuestions()))
                .expectResultMessagePayload(SignInOutcome.counted(NOON))
                .expectEvents(new SignInRefused(JOHN, 1));
        account.given(finishedAnd(PASSWORD, new LockedOut(JOHN)))
                .when(change(PASSWORD, Samples.otherQuestions()))
                .expectResultMessagePayload(SignInOutcome.refused(NOON))
                .expectEvents();
    }

    @Test
    void areRefusedWithEveryRuleThatTheyBreak() {
        account.assertRefused(
                account.given(finished(PASSWORD)).when(change(PASSWORD, List.of())),
                RejectionCode.SECURITY_QUESTIONS_REFUSED,
                "THREE_QUESTIONS");
    }
}
