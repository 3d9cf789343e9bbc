package dev.tenure.command.account;

import static dev.tenure.command.rejection.RejectionCode.PASSWORD_REFUSED;
import static dev.tenure.command.rejection.RejectionCode.SECURITY_QUESTIONS_REFUSED;
import static dev.tenure.command.rejection.RejectionCode.SIGN_IN_REFUSED;
import static dev.tenure.command.sample.Samples.EXPIRY;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.accepted;
import static dev.tenure.command.sample.Samples.proof;
import static dev.tenure.command.sample.Samples.questions;
import static dev.tenure.command.sample.Samples.questionsSet;
import static dev.tenure.command.sample.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.password.KeyedTemporaryPasswords;
import dev.tenure.command.password.PasswordHashing;
import dev.tenure.command.sample.Deciding;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestionsSet;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** The account with the hashes that are really kept. */
class HashedPasswordsTest {
    private final PasswordHashing hashing = new PasswordHashing();
    private final HashedPasswords passwords = new HashedPasswords(
            hashing, new KeyedTemporaryPasswords(Keys.generate().keyedHash(), new SecureRandom()));
    private final Passwords.Temporary temporary = passwords.newTemporary();
    private final Deciding<UserAccount> account =
            Deciding.about(UserAccount.class).with(passwords);

    @Test
    @Rule({"REG-7", "PW-10"})
    void keepsAChosenPasswordAsASlowHashOnly() {
        PasswordChosen event = chosenBy(ready(), "Sunny-day-1");

        assertThat(event.personal().hash()).startsWith("{argon2").doesNotContain("Sunny-day-1");
        assertThat(hashing.matches("Sunny-day-1", event.personal().hash())).isTrue();
        assertThat(hashing.matches("Sunny-day-2", event.personal().hash())).isFalse();
    }

    @Test
    @Rule("PW-4")
    void knowsAFormerPasswordByItsHash() {
        account.assertRefused(
                account.given(
                                registered(),
                                accepted(),
                                questionsSet(),
                                new PasswordChosen(JOHN, new Credential(hashing.hash("Sunny-day-1"))),
                                issued())
                        .when(choose("Sunny-day-1")),
                PASSWORD_REFUSED,
                "NOT_USED_BEFORE");
    }

    @Test
    @Rule({"PW-1", "PW-2", "PW-3", "PW-5", "PW-6"})
    void namesEveryBrokenRule() {
        account.assertRefused(
                ready().when(choose("john.smith ,")),
                PASSWORD_REFUSED,
                "WITHOUT_USER_NAME",
                "THREE_KINDS_OF_CHARACTERS",
                "NO_SPACE",
                "NO_COMMA");
        account.assertRefused(
                ready().when(choose("abc")), PASSWORD_REFUSED, "THREE_KINDS_OF_CHARACTERS", "AT_LEAST_8_CHARACTERS");
    }

    @Test
    @Rule("PW-4")
    void refusesToKeepTheTemporaryPassword() {
        account.assertRefused(
                ready().when(choose(temporary.clear().value())), PASSWORD_REFUSED, "NOT_THE_TEMPORARY_ONE");
    }

    @Test
    @Rule("REG-7")
    void keepsAnswersAsHashesAndKnowsThemAgainHoweverTheyAreTyped() {
        SecurityQuestionsSet set = new SecurityQuestionsSet(JOHN, new SecurityQuestions(passwords.hash(questions())));
        List<ChosenQuestion> otherwiseTyped = questions().stream()
                .map(one -> new ChosenQuestion(
                        one.questionId(), new Secret(one.answer().value().toUpperCase(Locale.UK) + " ")))
                .toList();

        assertThat(set.personal().toString()).doesNotContain("Elm Road").doesNotContain("Rex");
        account.given(registered(), issued(), accepted(), set)
                .when(new SetSecurityQuestions(JOHN, proof(temporary.clear().value()), otherwiseTyped))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    @Rule("REG-7")
    void namesWhatIsWrongWithEachQuestion() {
        List<ChosenQuestion> bad = List.of(
                new ChosenQuestion("first-pet", new Secret("Rex")),
                new ChosenQuestion("first-pet", new Secret("rex ")),
                new ChosenQuestion("no-such", new Secret("x")));

        account.assertRefused(
                account.given(registered(), issued(), accepted())
                        .when(new SetSecurityQuestions(
                                JOHN, proof(temporary.clear().value()), bad)),
                SECURITY_QUESTIONS_REFUSED,
                "DIFFERENT_QUESTIONS",
                "DIFFERENT_ANSWERS",
                "QUESTION_OF_THE_LIST");
    }

    @Test
    @Rule("REG-11")
    void tellsTemporaryPasswordsApart() {
        account.assertRefused(
                ready().when(new ChoosePassword(
                        JOHN, proof(passwords.newTemporary().clear().value()), new Secret("Sunny-day-1"))),
                SIGN_IN_REFUSED);
    }

    private PasswordChosen chosenBy(TestExecutor<UserAccount> given, String password) {
        given.when(choose(password)).expectSuccessfulHandlerExecution();
        return (PasswordChosen) account.lastEvent(JOHN);
    }

    private TestExecutor<UserAccount> ready() {
        return account.given(registered(), issued(), accepted(), questionsSet());
    }

    private TemporaryPasswordIssued issued() {
        return new TemporaryPasswordIssued(JOHN, EXPIRY, new Credential(temporary.hash()));
    }

    private ChoosePassword choose(String password) {
        return new ChoosePassword(JOHN, proof(temporary.clear().value()), new Secret(password));
    }
}
