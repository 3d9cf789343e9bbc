package dev.tenure.command.account;

import static dev.tenure.command.rejection.RejectionCode.ACCEPTABLE_USE_NOT_ACCEPTED;
import static dev.tenure.command.rejection.RejectionCode.ACCEPTABLE_USE_NOT_IN_FORCE;
import static dev.tenure.command.rejection.RejectionCode.PASSWORD_REFUSED;
import static dev.tenure.command.rejection.RejectionCode.SECURITY_QUESTIONS_ALREADY_SET;
import static dev.tenure.command.rejection.RejectionCode.SECURITY_QUESTIONS_NOT_SET;
import static dev.tenure.command.rejection.RejectionCode.SECURITY_QUESTIONS_REFUSED;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.accepted;
import static dev.tenure.command.sample.Samples.chosen;
import static dev.tenure.command.sample.Samples.issued;
import static dev.tenure.command.sample.Samples.proof;
import static dev.tenure.command.sample.Samples.questions;
import static dev.tenure.command.sample.Samples.questionsSet;
import static dev.tenure.command.sample.Samples.registered;

import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

@Rule("REG-7")
class FirstSignInTest {
    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(new FakePasswords());

    @Test
    void beginsWithTheAcceptableUsePolicy() {
        fresh().when(look())
                .expectResultMessagePayload(progress(List.of(), "acceptable-use"))
                .expectNoEvents();
        fresh().when(accept("2018-04"))
                .expectEvents(accepted())
                .expectResultMessagePayload(progress(List.of("acceptable-use"), "security-questions"));
    }

    @Test
    void goesOnWithTheSecurityQuestions() {
        afterPolicy()
                .when(set(questions()))
                .expectEvents(questionsSet())
                .expectResultMessagePayload(progress(List.of("acceptable-use", "security-questions"), "password"));
    }

    @Test
    void endsWithAPasswordOfOnesOwn() {
        afterQuestions()
                .when(choose("Sunny-day-1"))
                .expectEvents(chosen("Sunny-day-1"))
                .expectResultMessagePayload(
                        progress(List.of("acceptable-use", "security-questions", "password"), "none"));
    }

    @Test
    void continuesWhereItWasBrokenOffDaysLater() {
        account.clock().advance(Duration.ofDays(13));

        afterQuestions()
                .when(look())
                .expectResultMessagePayload(progress(List.of("acceptable-use", "security-questions"), "password"))
                .expectNoEvents();
    }

    @Test
    void takesNoStepBeforeThePolicyIsAccepted() {
        assertRefused(fresh().when(set(questions())), ACCEPTABLE_USE_NOT_ACCEPTED);
        assertRefused(fresh().when(choose("Sunny-day-1")), ACCEPTABLE_USE_NOT_ACCEPTED);
    }

    @Test
    void takesNoPasswordBeforeTheQuestionsAreSet() {
        assertRefused(afterPolicy().when(choose("Sunny-day-1")), SECURITY_QUESTIONS_NOT_SET);
    }

    @Test
    void acceptsOnlyTheVersionInForce() {
        assertRefused(fresh().when(accept("2017-01")), ACCEPTABLE_USE_NOT_IN_FORCE);
    }

    @Test
    void isNotRecordedTwice() {
        afterPolicy()
                .when(accept("2018-04"))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(progress(List.of("acceptable-use"), "security-questions"))
                .expectNoEvents();
        afterQuestions()
                .when(set(questions()))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(progress(List.of("acceptable-use", "security-questions"), "password"))
                .expectNoEvents();
    }

    @Test
    void keepsTheQuestionsThatWereSetFirst() {
        List<ChosenQuestion> others =
                List.of(questions().get(0), questions().get(1), new ChosenQuestion("teacher", new Secret("Mr Vale")));

        assertRefused(afterQuestions().when(set(others)), SECURITY_QUESTIONS_ALREADY_SET);
    }

    @Test
    void refusesQuestionsThatBreakTheRules() {
        assertRefused(
                afterPolicy().when(set(questions().subList(0, 2))), SECURITY_QUESTIONS_REFUSED, "THREE_QUESTIONS");
    }

    @Test
    @Rule("PW-6")
    void namesEveryRuleThatAPasswordBreaksAtOnce() {
        assertRefused(
                afterQuestions().when(choose("TEMP-1")),
                PASSWORD_REFUSED,
                "AT_LEAST_8_CHARACTERS",
                "NOT_THE_TEMPORARY_ONE");
    }

    private TestExecutor<UserAccount> fresh() {
        return account.given(registered(), issued("TEMP-1"));
    }

    private TestExecutor<UserAccount> afterPolicy() {
        return account.given(registered(), issued("TEMP-1"), accepted());
    }

    private TestExecutor<UserAccount> afterQuestions() {
        return account.given(registered(), issued("TEMP-1"), accepted(), questionsSet());
    }

    private void assertRefused(ResultValidator<UserAccount> result, RejectionCode code, String... problems) {
        account.assertRefused(result, code, problems);
    }

    private static FirstSignIn progress(List<String> done, String next) {
        return new FirstSignIn(done, next, "2018-04");
    }

    private static LookAtFirstSignIn look() {
        return new LookAtFirstSignIn(JOHN, proof("TEMP-1"));
    }

    private static AcceptAcceptableUse accept(String version) {
        return new AcceptAcceptableUse(JOHN, proof("TEMP-1"), version);
    }

    private static SetSecurityQuestions set(List<ChosenQuestion> questions) {
        return new SetSecurityQuestions(JOHN, proof("TEMP-1"), questions);
    }

    private static ChoosePassword choose(String password) {
        return new ChoosePassword(JOHN, proof("TEMP-1"), new Secret(password));
    }
}
