package dev.tenure.command.application.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.application.ApplicationReceipt;
import dev.tenure.command.application.ApprovalReceipt;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.RejectApplication;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Rule("ORG-1")
class ApplicationResourceTest {
    private static final String AT = "/api/v1/applications/" + APPLICATION;

    private String state = "submitted";
    private final WebGate gate = new WebGate()
            .handle(
                    SubmitApplication.class,
                    command -> new ApplicationReceipt(
                            command.applicationId(), state, state.equals("submitted") ? List.of() : List.of(2)))
            .handle(
                    ApproveApplication.class,
                    command -> new ApprovalReceipt(command.containerId(), command.mailboxId()))
            .handle(RejectApplication.class, command -> new Done());
    private final ServedApplications applications = new ServedApplications(gate);

    @Test
    void answersASubmissionWithWhereItIs() {
        MvcTestResult answer =
                applications.send(ServedApplications.submission(Forms.good()).header("Idempotency-Key", "one"));

        assertThat(answer).hasStatus(201).hasHeader("ETag", "\"4\"").hasHeader("Tenure-Position", "17");
        String id = Told.of(answer).json().path("applicationId").asString();
        assertThat(answer).hasHeader("Location", "/api/v1/applications/" + id);
    }

    @Test
    void answersARepeatWithTheSameApplicationAndSaysThatItIsOne() {
        MockHttpServletRequestBuilder request =
                ServedApplications.submission(Forms.good()).header("Idempotency-Key", "one");

        Told first = Told.of(applications.send(request));
        MvcTestResult again = applications.send(request);

        assertThat(Told.of(again)).isEqualTo(first);
        assertThat(again).hasHeader("Tenure-Repeated", "true");
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherForm() {
        applications.send(ServedApplications.submission(Forms.good()).header("Idempotency-Key", "one"));

        Told.of(applications.send(ServedApplications.submission(Forms.withPeople(Forms.OWNER))
                        .header("Idempotency-Key", "one")))
                .assertProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void needsAnIdempotencyKey() {
        Told.of(applications.send(ServedApplications.submission(Forms.good())))
                .assertProblem(400, "IDEMPOTENCY_KEY_MISSING");
        assertThat(gate.handled()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "caf\u00e9", "", "\"\""})
    void needsAKeyOfVisibleAscii(String key) {
        Told.of(applications.send(ServedApplications.submission(Forms.good()).header("Idempotency-Key", key)))
                .assertProblem(400, "IDEMPOTENCY_KEY_NOT_VALID");
        assertThat(gate.handled()).isEmpty();
    }

    @Test
    void takesKeysUpToTwoHundredCharacters() {
        assertThat(applications.send(
                        ServedApplications.submission(Forms.good()).header("Idempotency-Key", "k".repeat(200))))
                .hasStatus(201);
        assertThat(applications.send(
                        ServedApplications.submission(Forms.good()).header("Idempotency-Key", "k".repeat(201))))
                .hasStatus(400);
    }

    @Test
    @Rule("REG-3")
    void tellsAnApplicantNeutrallyThatARowNeedsAttention() {
        state = "set-aside";

        Told told = applications.submit(Forms.good());

        told.assertProblem(409, "ROWS_NEED_ATTENTION", "/people/1 ROW_NEEDS_ATTENTION");
        assertThat(told.json().path("applicationId").asString()).hasSize(36);
        assertThat(told.body()).doesNotContainIgnoringCase("mobile").doesNotContainIgnoringCase("holder");
    }

    @Test
    @Rule("AUD-1")
    void approvesForTheReasonGiven() {
        Told told =
                Told.of(applications.send(decision("approval", "{\"reason\":\"known to us\",\"caseNumber\":\"C-1\"}")
                        .header("Idempotency-Key", "a")));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("containerId").asString()).hasSize(36);
        assertThat(gate.handled())
                .singleElement()
                .satisfies(command -> assertThat(command.getMetaData())
                        .containsEntry("reason", "known to us")
                        .containsEntry("case", "C-1")
                        .containsEntry("actor", NAS.id()));
    }

    @Test
    void approvesAndRejectsOnlyUnderAKeyAndForNas() {
        Told.of(applications.send(decision("approval", "{}"))).assertProblem(400, "IDEMPOTENCY_KEY_MISSING");
        Told.of(applications.send(decision("rejection", "{}"))).assertProblem(400, "IDEMPOTENCY_KEY_MISSING");
        Told.of(applications.send(WebGate.request("POST", AT + "/approval", Actor.APPLICANT, "{}")
                        .header("Idempotency-Key", "a")))
                .assertProblem(403, "NOT_ALLOWED");
        assertThat(gate.handled()).isEmpty();
    }

    @Test
    void rejectsForTheReasonGiven() {
        assertThat(applications.send(
                        decision("rejection", "{\"reason\":\"no home\"}").header("Idempotency-Key", "r")))
                .hasStatus(200)
                .bodyText()
                .isEqualTo("{}");
        assertThat(gate.handled().get(0).getMetaData()).containsEntry("reason", "no home");
    }

    @Test
    void knowsNoApplicationByAnIdThatIsNone() {
        Told.of(applications.send(WebGate.request("POST", "/api/v1/applications/17/approval", NAS, "{}")
                        .header("Idempotency-Key", "a")))
                .assertProblem(404, "APPLICATION_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "W/\"4\"", "\"four\"", "\"4\", \"5\"", "\"-1\"", "\"1234567890123456789\""})
    @Rule("AUD-1")
    void takesOneStrongVersionInIfMatch(String header) {
        Told.of(applications.send(ifMatch(header))).assertProblem(400, "VERSION_NOT_VALID");
        assertThat(gate.handled()).isEmpty();
    }

    @Test
    @Rule("AUD-1")
    void decidesOnlyForTheVersionInIfMatch() {
        Told.of(applications.send(ifMatch("\"3\""))).assertProblem(412, "VERSION_CHANGED");
        assertThat(applications.send(ifMatch("\"4\""))).hasStatus(200);
        assertThat(applications.send(ifMatch("*"))).hasStatus(200);
    }

    private static MockHttpServletRequestBuilder ifMatch(String header) {
        return decision("approval", "{}")
                .header("Idempotency-Key", Integer.toString(header.hashCode()))
                .header("If-Match", header);
    }

    private static MockHttpServletRequestBuilder decision(String what, String body) {
        return WebGate.request("POST", AT + "/" + what, NAS, body);
    }
}
