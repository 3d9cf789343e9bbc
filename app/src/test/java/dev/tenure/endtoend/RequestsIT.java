package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An owner asks for a colleague's account and reports that another leaves, in their own session; NAS decides. */
class RequestsIT {
    private static final Http NAS = RunningTenure.get().operator();
    private static final CareHome HOME = CareHome.with("REQ1", "Asking House", "York", "Iris Asker", "Noel Goner");
    private static final String PASSWORD = "Long&Winding4Road";
    private static JsonNode joined = NAS.get("/health").body();
    private static Http iris = NAS;

    @BeforeAll
    static void theHomeJoins() {
        joined = HOME.join(NAS);
        Holders.begin(NAS, "iris.asker@nhs.net", accountId(0), PASSWORD);
        iris = session("iris.asker@nhs.net");
    }

    @Test
    @Rule({"SMB-9", "SMB-11", "REG-5", "REG-8"})
    void anOwnerAsksForAnAccountAndSeesWhereItStands() {
        String mailbox = joined.at("/progress/mailboxId").asString();
        String mobile = CareHome.newNumber();
        Map<String, String> wanted =
                Map.of("mailboxId", mailbox, "givenName", "Tess", "familyName", "Newcomer", "mobile", mobile);
        Reply asked = iris.post("/api/v1/session/requests/account", wanted);
        assertThat(asked.status()).isEqualTo(201);
        String id = asked.string("requestId");
        assertThat(iris.get("/api/v1/session/requests/" + id).string("state")).isEqualTo("open");
        iris.post("/api/v1/session/requests/account", wanted).isProblem(409, "MOBILE_IN_USE");

        Reply listed =
                NAS.get("/api/v1/requests?state=open&reporterId=" + accountId(0), "Tenure-Wait-For", asked.position());
        assertThat(listed.ok().at("/items/0/familyName").asString()).isEqualTo("Newcomer");
        Reply done = NAS.post("/api/v1/requests/" + id + "/acceptance", Map.of("reason", "checked"));

        assertThat(done.string("state")).isEqualTo("accepted");
        String account = done.string("accountId");
        JsonNode person = NAS.get("/api/v1/accounts/" + account, "Tenure-Wait-For", done.position())
                .ok();
        assertThat(person.path("channel").asString()).isEqualTo("on-request");
        assertThat(person.path("address").asString()).isEqualTo("tess.newcomer@nhs.net");
        assertThat(NAS.get("/api/v1/mailboxes?accountId=" + account)
                        .ok()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(mailbox);
        assertThat(iris.get("/api/v1/session/requests/" + id).string("reason")).isEqualTo("checked");
        Holders.begin(NAS, "tess.newcomer@nhs.net", account, PASSWORD);
        assertThat(NAS.get("/api/v1/requests/" + id + "/history")
                        .ok()
                        .at("/items/1/told")
                        .asString())
                .isEqualTo("It was accepted, and done in the same step.");
    }

    @Test
    @Rule("LEA-8")
    void whatIsReportedIsNamedWhereItIsWrongAndSettledOnce() {
        iris.post("/api/v1/session/requests/name", Map.of("accountId", "x", "givenName", ""))
                .isProblem(400, "REQUEST_NOT_VALID");
        Reply reported = iris.post("/api/v1/session/requests/leaving", Map.of("accountId", accountId(1)));
        String id = reported.string("requestId");
        NAS.post("/api/v1/requests/" + id + "/rejection", Map.of()).isProblem(400, "REQUEST_NOT_VALID");
        NAS.post("/api/v1/requests/" + id + "/rejection", Map.of("reason", "he stays"))
                .ok();
        NAS.post("/api/v1/requests/" + id + "/acceptance", Map.of()).isProblem(409, "REQUEST_SETTLED");
        iris.post("/api/v1/session/requests/" + id + "/withdrawal", Map.of()).isProblem(409, "REQUEST_SETTLED");
        NAS.post("/api/v1/requests/00000000-0000-0000-0000-000000000000/acceptance", Map.of())
                .isProblem(404, "REQUEST_UNKNOWN");

        assertThat(iris.get("/api/v1/session/requests/" + id).string("reason")).isEqualTo("he stays");
    }

    @Test
    @Rule("LEA-8")
    void whoeverReportedFindsItAgainInAListOfTheirOwnNewestFirst() {
        Reply first = iris.post(
                "/api/v1/session/requests/name",
                Map.of("accountId", accountId(1), "givenName", "Noel", "familyName", "Newman"));
        iris.post("/api/v1/session/requests/" + first.string("requestId") + "/withdrawal", Map.of())
                .ok();
        Reply second = iris.post(
                "/api/v1/session/requests/name",
                Map.of("accountId", accountId(1), "givenName", "Noel", "familyName", "Goodman"));

        JsonNode items = iris.get("/api/v1/session/requests").ok().path("items");

        assertThat(items.at("/0/requestId").asString()).isEqualTo(second.string("requestId"));
        assertThat(items.at("/0/state").asString()).isEqualTo("open");
        assertThat(items.at("/1/requestId").asString()).isEqualTo(first.string("requestId"));
        assertThat(items.at("/1/state").asString()).isEqualTo("withdrawn");
        assertThat(items.at("/1/madeAt").asString()).endsWith("Z");
        assertThat(items.at("/1/decidedAt").asString()).endsWith("Z");
        iris.get("/api/v1/session/requests?cursor=x").isProblem(400, "REQUEST_NOT_VALID");
        NAS.get("/api/v1/session/requests").isProblem(401, "SESSION_OVER");
    }

    private static String accountId(int row) {
        return joined.at("/people/" + row + "/accountId").asString();
    }

    private static Http session(String address) {
        return Holders.in(NAS, Holders.signIn(NAS, address, PASSWORD));
    }
}
