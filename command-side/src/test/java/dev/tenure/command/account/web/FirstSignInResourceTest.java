package dev.tenure.command.account.web;

import static dev.tenure.command.account.web.ServedFirstSignIn.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.sample.Samples;
import dev.tenure.command.sample.Told;
import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Rule("REG-7")
class FirstSignInResourceTest {
    private static final String RIGHT = basic("john.smith@nhs.net", "TEMP-1");
    private static final String THREE_QUESTIONS = "{\"questions\":["
            + "{\"questionId\":\"first-school\",\"answer\":\"Elm Road\"},"
            + "{\"questionId\":\"first-pet\",\"answer\":\"Rex\"},"
            + "{\"questionId\":\"teacher\",\"answer\":\"Miss Hill\"}]}";

    private final ServedFirstSignIn signIn = new ServedFirstSignIn();

    @Test
    void takesEachStepByItself() {
        assertThat(signIn.send("GET", "", RIGHT, "")).hasStatus(200).hasHeader("ETag", "\"4\"");
        assertThat(signIn.send("PUT", "/acceptable-use", RIGHT, "{\"version\":\"2018-04\"}"))
                .hasStatus(200);
        assertThat(signIn.send("PUT", "/security-questions", RIGHT, THREE_QUESTIONS))
                .hasStatus(200);
        assertThat(signIn.send("PUT", "/password", RIGHT, "{\"newPassword\":\"Sunny-day-1\"}"))
                .hasStatus(200)
                .bodyText()
                .isEqualTo("{\"acceptableUseVersion\":\"2018-04\",\"done\":[],\"next\":\"acceptable-use\"}");
        assertThat(signIn.gate().handled())
                .hasSize(4)
                .allSatisfy(command -> assertThat(command.getMetaData())
                        .containsEntry("actor", "account:" + Samples.JOHN)
                        .containsEntry("role", "SELF"));
    }

    @Test
    void takesSchemeAndLogInNameHoweverTheyAreWritten() {
        assertThat(signIn.send(
                        "GET", "", basic(" John.Smith@NHS.net ", "TEMP-1").replace("Basic ", "bAsIc  "), ""))
                .hasStatus(200);
    }

    @Test
    void takesAPasswordWithColonsAndAsItIsTyped() {
        signIn.send("PUT", "/password", RIGHT, "{\"newPassword\":\" A:b \\u00a3 1 \"}");

        ChoosePassword command = (ChoosePassword) signIn.gate().handled().get(0).getPayload();
        assertThat(command.newPassword().value()).isEqualTo(" A:b \u00a3 1 ");
        assertThat(Told.of(signIn.send("GET", "", basic("john.smith@nhs.net", "TEMP-1:more"), ""))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void listsTheQuestionsToAnybody() {
        Told told = Told.of(signIn.send("GET", "/security-questions", null, ""));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json()).hasSize(10);
        assertThat(told.json().get(0).path("questionId").asString()).isEqualTo("first-school");
    }

    @Test
    void namesWhatIsMissingInEachStep() {
        Told.of(signIn.send("PUT", "/acceptable-use", RIGHT, "{}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/version REQUIRED");
        Told.of(signIn.send("PUT", "/password", RIGHT, "{\"newPassword\":\"\"}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/newPassword REQUIRED");
        Told.of(signIn.send(
                        "PUT", "/security-questions", RIGHT, "{\"questions\":[{\"questionId\":\"first-pet\"},null]}"))
                .assertProblem(
                        400,
                        "REQUEST_NOT_VALID",
                        "/questions/0/answer REQUIRED",
                        "/questions/1/questionId REQUIRED",
                        "/questions/1/answer REQUIRED");
        assertThat(signIn.gate().handled()).isEmpty();
    }

    @Test
    void answersARepeatUnderItsKeyToWhoeverProvesThemselvesAgain() {
        String[] key = {"Idempotency-Key", "k"};
        MvcTestResult first = signIn.send("PUT", "/password", RIGHT, "{\"newPassword\":\"Sunny-day-1\"}", key);
        MvcTestResult again = signIn.send("PUT", "/password", RIGHT, "{\"newPassword\":\"Sunny-day-1\"}", key);

        assertThat(first).hasStatus(200).doesNotContainHeader("Tenure-Repeated");
        assertThat(again).hasStatus(200).hasHeader("Tenure-Repeated", "true");
    }
}
