package dev.tenure.command.account.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Samples.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AccountResourceTest {
    private static final String AT = "/api/v1/accounts/" + JOHN;

    private final WebGate gate = new WebGate()
            .handle(RenamePerson.class, command -> new Done())
            .handle(IssueTemporaryPassword.class, command -> new Done());
    private final MockMvcTester http = WebGate.serving(new AccountResource(gate.http()));

    @Test
    @Rule({"REN-1", "AUD-1"})
    void renamesForTheReasonGiven() {
        assertThat(
                        send(
                                "PUT",
                                AT + "/name",
                                "{\"givenName\":\" John \",\"familyName\":\"Jones\",\"reason\":\"married\",\"onBehalfOf\":\"Mary\"}"))
                .hasStatus(200)
                .hasHeader("ETag", "\"4\"");

        assertThat(gate.handled()).singleElement().satisfies(command -> {
            assertThat(command.getPayload()).isEqualTo(new RenamePerson(JOHN, new PersonName("John", "Jones")));
            assertThat(command.getMetaData()).containsEntry("reason", "married").containsEntry("onBehalfOf", "Mary");
        });
    }

    @Test
    @Rule("REN-1")
    void namesWhatIsWrongWithAName() {
        Told.of(send("PUT", AT + "/name", "{}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/givenName REQUIRED", "/familyName REQUIRED");
        Told.of(send("PUT", AT + "/name", "{\"givenName\":\"" + "x".repeat(101) + "\",\"familyName\":\"J\\u0007\"}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/givenName TOO_LONG", "/familyName NOT_TEXT");
        Told.of(send("PUT", AT + "/name", "{\"givenName\":\"John\",\"familyName\":\"'\"}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/familyName NAME_WITHOUT_LETTERS");
        assertThat(gate.handled()).isEmpty();
    }

    @Test
    @Rule("REG-11")
    void issuesATemporaryPasswordUnderAKeyOnly() {
        Told.of(send("POST", AT + "/temporary-passwords", "{}")).assertProblem(400, "IDEMPOTENCY_KEY_MISSING");

        assertThat(http.perform(WebGate.request("POST", AT + "/temporary-passwords", NAS, "{\"caseNumber\":\"C-2\"}")
                        .header("Idempotency-Key", "k")))
                .hasStatus(200)
                .bodyText()
                .isEqualTo("{}");
        assertThat(gate.handled())
                .singleElement()
                .satisfies(command -> assertThat(command.getMetaData()).containsEntry("case", "C-2"));
    }

    @Test
    @Rule("AUD-1")
    void isForNasAndForAccountsThatAre() {
        Told.of(http.perform(WebGate.request(
                        "PUT", AT + "/name", Actor.APPLICANT, "{\"givenName\":\"John\",\"familyName\":\"Jones\"}")))
                .assertProblem(403, "NOT_ALLOWED");
        Told.of(send("PUT", "/api/v1/accounts/17/name", "{\"givenName\":\"John\",\"familyName\":\"Jones\"}"))
                .assertProblem(404, "ACCOUNT_UNKNOWN");
    }

    private MvcTestResult send(String method, String uri, String body) {
        return http.perform(WebGate.request(method, uri, NAS, body));
    }
}
