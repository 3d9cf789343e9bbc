package dev.tenure.endtoend;

import static dev.tenure.endtoend.RacingProcesses.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a holder changes of their own in a session, and what becomes of asking for what is somebody else's. */
class OwnSessionIT {
    private static final String PASSWORD = "Long&Winding4Road";
    private static final RunningTenure TENURE = RunningTenure.get();
    private static final Http NAS = TENURE.operator();

    @Test
    @Rule("AUD-1")
    void whatAHolderIsRefusedAtTheEdgeIsInTheirOwnHistory() {
        JsonNode home = CareHome.with("OWN01", "Curious House", "Ely", "Cora Curious", "Quin Quiet")
                .join(NAS);
        String cora = account(home, 0);
        String quin = account(home, 1);
        Http hers = signedIn(cora, "cora.curious@nhs.net");

        hers.put("/api/v1/accounts/" + quin + "/name", Map.of("givenName", "Q", "familyName", "Q"))
                .isProblem(403, "NOT_ALLOWED");
        hers.get("/api/v1/accounts/" + quin).isProblem(403, "NOT_ALLOWED");

        assertThat(events(cora)).endsWith("account.access-refused", "account.access-refused");
        List<String> told = NAS.get("/api/v1/accounts/" + cora + "/history").items().stream()
                .map(step -> step.path("told").asString())
                .toList();
        assertThat(told)
                .contains("The holder asked for account.rename at " + quin + " and was refused: NOT_ALLOWED.")
                .contains("The holder asked for directory.read at " + quin + " and was refused: NOT_ALLOWED.");
    }

    @Test
    @Rule({"RST-1", "SIGN-3"})
    void aHolderSetsOtherSecurityQuestionsWithThePasswordOnceMore() {
        JsonNode home =
                CareHome.with("OWN02", "Asking House", "Ely", "Anna Asked").join(NAS);
        String anna = account(home, 0);
        Http hers = signedIn(anna, "anna.asked@nhs.net");
        String path = "/api/v1/me/security-questions";
        List<Map<String, String>> others = List.of(
                Map.of("questionId", "teacher", "answer", "Miss Hill"),
                Map.of("questionId", "first-pet", "answer", "Tiger"),
                Map.of("questionId", "first-job", "answer", "Leeds"));

        assertThat(hers.put(path, Map.of("questions", List.of(Map.of("questionId", "teacher"))))
                        .isProblem(400, "REQUEST_NOT_VALID")
                        .errors())
                .containsExactlyInAnyOrder("/password REQUIRED", "/questions/0/answer REQUIRED");
        hers.put(path, Map.of("password", "Wrong&Winding4Road", "questions", others))
                .isProblem(401, "SIGN_IN_REFUSED");
        hers.put(path, Map.of("password", PASSWORD, "questions", others)).ok();

        String asked = NAS.asNobody()
                .post("/api/v1/recovery/questions", Map.of("loginName", "anna.asked@nhs.net"))
                .text();
        assertThat(asked).contains("\"teacher\"", "\"first-pet\"", "\"first-job\"");
        assertThat(events(anna)).containsSubsequence("account.sign-in-refused", "account.security-questions-changed");
        assertThat(Outbox.message(NAS, anna, "security-questions-changed-email"))
                .isNotEmpty();
    }

    private static Http signedIn(String account, String address) {
        Holders.begin(NAS, address, account, PASSWORD);
        return Holders.in(NAS, Holders.signIn(NAS, address, PASSWORD));
    }

    /** The names of what happened to it, in order. */
    private static List<String> events(String account) {
        return TENURE.home()
                .query("select name from events.event where aggregate_id = '" + account + "' order by sequence");
    }
}
