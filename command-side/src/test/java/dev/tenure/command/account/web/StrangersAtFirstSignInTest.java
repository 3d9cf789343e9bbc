package dev.tenure.command.account.web;

import static dev.tenure.command.account.web.ServedFirstSignIn.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Samples;
import dev.tenure.command.sample.Told;
import dev.tenure.testing.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** No answer tells a stranger whether an account exists: not the words, not the status, not the order of checks. */
@Rule({"REG-7", "SIGN-6"})
class StrangersAtFirstSignInTest {
    private static final String NOBODY = basic("ann.lee@nhs.net", "TEMP-1");
    private static final String WRONG = basic("john.smith@nhs.net", "TEMP-2");

    private final ServedFirstSignIn signIn = new ServedFirstSignIn();

    /** A request, but for who sends it. */
    record Step(String method, String path, String body) {}

    static Stream<Step> steps() {
        return Stream.of(
                new Step("GET", "", ""),
                new Step("PUT", "/acceptable-use", "{\"version\":\"2018-04\"}"),
                new Step("PUT", "/security-questions", "{\"questions\":[]}"),
                new Step("PUT", "/password", "{\"newPassword\":\"Sunny-day-1\"}"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void getTheSameAnswerWhateverIsWrongWithWhatTheyPresent(Step step) {
        Told refused = told(step, WRONG);

        refused.assertProblem(401, "SIGN_IN_REFUSED");
        assertThat(refused.json().path("detail").asString()).isEqualTo(RejectionCode.SIGN_IN_REFUSED.sentence());
        assertThat(Stream.of(
                                NOBODY,
                                "Basic",
                                "Basic !!!",
                                "Basic am9obi5zbWl0aA==",
                                "Bearer token",
                                basic("no address at all", "TEMP-1"),
                                basic("", ""),
                                basic("john.smith@nhs.net", ""))
                        .map(authorization -> told(step, authorization)))
                .allSatisfy(told -> assertThat(told).isEqualTo(refused));
        assertThat(Told.of(signIn.send(step.method(), step.path(), null, step.body())))
                .isEqualTo(refused);
    }

    @Test
    @Rule("AUD-1")
    void areOnRecordEachTimeWhetherThereIsSuchAnAccountOrNot() {
        signIn.send("GET", "", WRONG, "");
        signIn.send("GET", "", NOBODY, "");
        signIn.send("GET", "", NOBODY, "");

        assertThat(signIn.journal().refused()).hasSize(3).startsWith(Samples.JOHN);
    }

    @Test
    void areAskedForBasicInEveryRefusal() {
        assertThat(signIn.send("GET", "", NOBODY, "")).hasHeader("WWW-Authenticate", challenge(WRONG));
        assertThat(challenge(WRONG)).startsWith("Basic");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void learnNothingFromAFaultOfTheRequestItself(Step step, String header, String value) {
        Told nobody = Told.of(signIn.send(step.method(), step.path(), NOBODY, step.body(), header, value));
        Told somebody = Told.of(signIn.send(step.method(), step.path(), WRONG, step.body(), header, value));

        assertThat(nobody.status()).isEqualTo(400);
        assertThat(somebody).isEqualTo(nobody);
    }

    static Stream<Arguments> faults() {
        Step good = new Step("PUT", "/acceptable-use", "{\"version\":\"2018-04\"}");
        return Stream.of(
                Arguments.of(new Step("PUT", "/acceptable-use", "{}"), "Idempotency-Key", "k"),
                Arguments.of(new Step("PUT", "/password", "{}"), "Idempotency-Key", "k"),
                Arguments.of(new Step("PUT", "/security-questions", "{\"questions\":[null]}"), "Idempotency-Key", "k"),
                Arguments.of(good, "Idempotency-Key", "with space"),
                Arguments.of(good, "If-Match", "four"));
    }

    @Test
    void getNoStoredAnswerUnderSomebodyElsesKey() {
        String[] key = {"Idempotency-Key", "k"};
        String body = "{\"version\":\"2018-04\"}";
        assertThat(signIn.send("PUT", "/acceptable-use", basic("john.smith@nhs.net", "TEMP-1"), body, key))
                .hasStatus(200);

        Told.of(signIn.send("PUT", "/acceptable-use", WRONG, body, key)).assertProblem(401, "SIGN_IN_REFUSED");
        Told.of(signIn.send("PUT", "/acceptable-use", WRONG, "{\"version\":\"2017\"}", key))
                .assertProblem(401, "SIGN_IN_REFUSED");
    }

    private Told told(Step step, String authorization) {
        return Told.of(signIn.send(step.method(), step.path(), authorization, step.body()));
    }

    private String challenge(String authorization) {
        MvcTestResult refused = signIn.send("GET", "", authorization, "");
        return String.valueOf(refused.getResponse().getHeader("WWW-Authenticate"));
    }
}
