package dev.tenure.command.account;

import static dev.tenure.command.sample.Deciding.NOON;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_ADDRESS;
import static dev.tenure.command.sample.Samples.accepted;
import static dev.tenure.command.sample.Samples.finished;
import static dev.tenure.command.sample.Samples.finishedAnd;
import static dev.tenure.command.sample.Samples.issued;
import static dev.tenure.command.sample.Samples.questions;
import static dev.tenure.command.sample.Samples.questionsSet;
import static dev.tenure.command.sample.Samples.registered;
import static dev.tenure.command.sample.Samples.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.ProofCommand.LookAtQuestions;
import dev.tenure.command.account.ProofCommand.QuestionsSet;
import dev.tenure.command.account.ProofCommand.ResetByAnswers;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.ProofEvent.AnswersRefused;
import dev.tenure.kernel.account.ProofEvent.IdentityProven;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.Unlocked;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Rule("RST-1")
class AnsweringQuestionsTest {
    private static final String PASSWORD = "Sunny-day-1";
    private static final List<ChosenQuestion> WRONG = List.of(
            new ChosenQuestion("first-school", new Secret("Elm Road")),
            new ChosenQuestion("first-pet", new Secret("Rex")),
            new ChosenQuestion("teacher", new Secret("Miss Vale")));
    private static final IdentityProven PROVEN = new IdentityProven(JOHN, Proof.ANSWERS, null);
    private static final PasswordChanged CHANGED =
            new PasswordChanged(JOHN, Proof.ANSWERS, new Credential(FakePasswords.kept("Windy-day-2")));

    private final FakePasswords passwords = new FakePasswords();
    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(passwords);

    private static ResetByAnswers reset(List<ChosenQuestion> answers, String wanted) {
        return new ResetByAnswers(JOHN, JOHNS_ADDRESS.value(), answers, new Secret(wanted));
    }

    private static final ResetByAnswers RIGHT = reset(questions(), "Windy-day-2");

    @Test
    void setsANewPasswordAndTellsTheHolderByBothWays() {
        account.given(finished(PASSWORD))
                .when(RIGHT)
                .expectResultMessagePayload(ProofOutcome.PROVEN)
                .expectEvents(PROVEN, CHANGED);

        assertThat(account.unit().messages())
                .extracting(OutgoingMessage::template)
                .containsExactlyInAnyOrder("password-changed-email", "password-changed-text");
    }

    @Test
    @Rule("RST-5")
    void unlocksALockedAccount() {
        account.given(finishedAnd(PASSWORD, new LockedOut(JOHN)))
                .when(RIGHT)
                .expectEvents(PROVEN, CHANGED, new Unlocked(JOHN, Proof.ANSWERS));
    }

    @Test
    @Rule("RST-4")
    void countsWrongAnswersByThemselves() {
        account.given(finished(PASSWORD))
                .when(reset(WRONG, "Windy-day-2"))
                .expectResultMessagePayload(ProofOutcome.COUNTED)
                .expectEvents(new AnswersRefused(JOHN, 1));
        account.given(finishedAnd(PASSWORD, new AnswersRefused(JOHN, 1), new LockedOut(JOHN)))
                .when(reset(WRONG, "Windy-day-2"))
                .expectEvents(new AnswersRefused(JOHN, 2));
    }

    @Test
    void isExhaustedAfterFiveWrongTriesAlsoForTheRightAnswers() {
        account.given(finishedAnd(PASSWORD, new AnswersRefused(JOHN, 4)))
                .when(RIGHT)
                .expectResultMessagePayload(ProofOutcome.PROVEN);
        account.given(finishedAnd(PASSWORD, new AnswersRefused(JOHN, 5)))
                .when(RIGHT)
                .expectResultMessagePayload(ProofOutcome.REFUSED)
                .expectEvents();
    }

    @Test
    void countsAnewOnceTheHolderProvedThemselvesOtherwise() {
        account.given(finishedAnd(PASSWORD, new AnswersRefused(JOHN, 5), new IdentityProven(JOHN, Proof.MOBILE, null)))
                .when(reset(WRONG, "Windy-day-2"))
                .expectEvents(new AnswersRefused(JOHN, 1));
    }

    @Test
    @Rule("PW-6")
    void namesEveryBrokenRuleOfTheNewPasswordToWhoeverAnsweredRightOnly() {
        account.assertRefused(
                account.given(finished(PASSWORD)).when(reset(questions(), "ab")),
                RejectionCode.PASSWORD_REFUSED,
                "AT_LEAST_8_CHARACTERS");
        account.given(finished(PASSWORD)).when(reset(WRONG, "ab")).expectEvents(new AnswersRefused(JOHN, 1));
    }

    static Stream<Arguments> closed() {
        return Stream.of(
                Arguments.of("deactivated", finishedAnd(PASSWORD, new Deactivated(JOHN, NOON))),
                Arguments.of("never finished", new Object[] {registered(), issued("TEMP-1")}),
                Arguments.of(
                        "in the midst of it",
                        new Object[] {registered(), issued("TEMP-1"), accepted(), questionsSet()}),
                Arguments.of(
                        "called otherwise by now",
                        finishedAnd(PASSWORD, renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    @Rule({"SIGN-6", "INA-4"})
    void isRefusedAlikeAndAsSlowlyWhereTheAccountIs(String standing, Object[] events) {
        account.given(events)
                .when(RIGHT)
                .expectResultMessagePayload(ProofOutcome.REFUSED)
                .expectEvents();

        assertThat(passwords.looks()).isEqualTo(1);
    }

    @Test
    void showsTheQuestionsThatWereSetToWhoeverNamesTheCurrentAddress() {
        account.given(finished(PASSWORD))
                .when(new LookAtQuestions(JOHN, " John.Smith@NHS.net"))
                .expectResultMessagePayload(new QuestionsSet(List.of("first-school", "first-pet", "teacher")));
        account.assertRefused(
                account.given(finishedAnd(
                                PASSWORD, renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net")))
                        .when(new LookAtQuestions(JOHN, "john.smith@nhs.net")),
                RejectionCode.ANSWERS_REFUSED);
        account.assertRefused(
                account.given(registered(), issued("TEMP-1")).when(new LookAtQuestions(JOHN, "john.smith@nhs.net")),
                RejectionCode.ANSWERS_REFUSED);
    }
}
