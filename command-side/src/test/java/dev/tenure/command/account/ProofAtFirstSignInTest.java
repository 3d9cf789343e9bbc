package dev.tenure.command.account;

import static dev.tenure.command.rejection.RejectionCode.SIGN_IN_REFUSED;
import static dev.tenure.command.sample.Samples.EXPIRY;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_ADDRESS;
import static dev.tenure.command.sample.Samples.accepted;
import static dev.tenure.command.sample.Samples.chosen;
import static dev.tenure.command.sample.Samples.issued;
import static dev.tenure.command.sample.Samples.proof;
import static dev.tenure.command.sample.Samples.questions;
import static dev.tenure.command.sample.Samples.questionsSet;
import static dev.tenure.command.sample.Samples.registered;
import static dev.tenure.command.sample.Samples.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with what is presented, every step is refused in the same words and nothing is written. */
@Rule({"REG-7", "REG-11"})
class ProofAtFirstSignInTest {
    private static final TemporaryProof RIGHT = proof("TEMP-1");

    private final Deciding<UserAccount> account = anAccount();

    /** A step of the first sign-in, by what is presented. */
    record Step(String name, BiFunction<UserAccountId, TemporaryProof, UserAccountCommand<FirstSignIn>> command) {
        UserAccountCommand<FirstSignIn> with(TemporaryProof proof) {
            return command.apply(JOHN, proof);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Step> steps() {
        return Stream.of(
                new Step("look", LookAtFirstSignIn::new),
                new Step("policy", (id, proof) -> new AcceptAcceptableUse(id, proof, "2018-04")),
                new Step("questions", (id, proof) -> new SetSecurityQuestions(id, proof, questions())),
                new Step("password", (id, proof) -> new ChoosePassword(id, proof, new Secret("Sunny-day-1"))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedForAWrongPassword(Step step) {
        assertRefused(ready(), step.with(proof("TEMP-2")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedForAnotherLogInName(Step step) {
        assertRefused(ready(), step.with(new TemporaryProof("ann.smith@nhs.net", new Secret("TEMP-1"))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    @Rule("SIGN-1")
    void isRefusedForARetiredAddress(Step step) {
        Deciding<UserAccount> married = anAccount();
        TestExecutor<UserAccount> given = married.given(
                registered(),
                issued("TEMP-1"),
                accepted(),
                questionsSet(),
                renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net"));

        married.assertRefused(given.when(step.with(RIGHT)), SIGN_IN_REFUSED);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedOnceAPasswordIsChosen(Step step) {
        assertRefused(
                account.given(registered(), issued("TEMP-1"), accepted(), questionsSet(), chosen("Sunny-day-1")),
                step.with(RIGHT));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedWhereANewTemporaryPasswordWasIssued(Step step) {
        assertRefused(
                account.given(registered(), issued("TEMP-1"), accepted(), questionsSet(), issued("TEMP-2")),
                step.with(RIGHT));
    }

    @ParameterizedTest
    @MethodSource("steps")
    @Rule("SIGN-6")
    void isRefusedForAnAccountThatIsDeactivated(Step step) {
        assertRefused(
                account.given(
                        registered(), issued("TEMP-1"), accepted(), questionsSet(), new Deactivated(JOHN, EXPIRY)),
                step.with(RIGHT));
    }

    @ParameterizedTest
    @MethodSource("steps")
    @Rule("SIGN-6")
    void isRefusedForAnAccountThatIsLockedOut(Step step) {
        assertRefused(
                account.given(registered(), issued("TEMP-1"), accepted(), questionsSet(), new LockedOut(JOHN)),
                step.with(RIGHT));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isTakenUntilTheInstantOfExpiryAndRefusedFromThen(Step step) {
        account.clock().set(EXPIRY.minusNanos(1));
        ready().when(step.with(RIGHT)).expectSuccessfulHandlerExecution();

        Deciding<UserAccount> late = anAccount();
        late.clock().set(EXPIRY);
        late.assertRefused(
                late.given(registered(), issued("TEMP-1"), accepted(), questionsSet())
                        .when(step.with(RIGHT)),
                SIGN_IN_REFUSED);
    }

    @ParameterizedTest
    @MethodSource("steps")
    @Rule("SIGN-6")
    void isRefusedInTheSameWordsWhereThereIsNoAccount(Step step) {
        assertThat(step.with(RIGHT).unknownTarget()).isEqualTo(SIGN_IN_REFUSED);
    }

    @Test
    void takesTheLogInNameHoweverItIsTyped() {
        ready().when(new LookAtFirstSignIn(JOHN, new TemporaryProof(" John.Smith@NHS.net ", new Secret("TEMP-1"))))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(new FirstSignIn(
                        List.of("acceptable-use", "security-questions"),
                        "password",
                        Policy.of2018().acceptableUseVersion()));
    }

    @Test
    @Rule("SIGN-1")
    void takesTheCurrentAddressOfSomebodyRenamed() {
        account.given(
                        registered(),
                        issued("TEMP-1"),
                        renamed("John", "Jones", "john.jones@nhs.net", JOHNS_ADDRESS.value()))
                .when(new LookAtFirstSignIn(JOHN, new TemporaryProof("john.jones@nhs.net", new Secret("TEMP-1"))))
                .expectSuccessfulHandlerExecution();
    }

    private TestExecutor<UserAccount> ready() {
        return account.given(registered(), issued("TEMP-1"), accepted(), questionsSet());
    }

    private void assertRefused(TestExecutor<UserAccount> given, UserAccountCommand<?> command) {
        account.clock().advance(Duration.ofMinutes(1));
        account.assertRefused(given.when(command), SIGN_IN_REFUSED);
    }

    private static Deciding<UserAccount> anAccount() {
        return Deciding.about(UserAccount.class).with(new FakePasswords());
    }
}
