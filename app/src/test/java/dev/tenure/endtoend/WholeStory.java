package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The story that has to go the same way however many processes tell it: a home applies and is approved, somebody signs in for
 * the first time and is renamed, and every read sees the writes before it.
 */
final class WholeStory {
    private static final String FIRST = "/api/v1/first-sign-in";

    private final Http nas;
    private final CareHome home;

    /** One for the home of that code; codes and names are different in every telling. */
    WholeStory(Http nas, String odsCode, String family) {
        this.nas = nas;
        this.home = CareHome.with(odsCode, family + " House", "Wells", "Ada " + family, "Bo " + family);
    }

    void isTold() {
        JsonNode joined = home.join(nas);
        String account = joined.at("/people/1/accountId").asString();
        String address = nas.get("/api/v1/accounts/" + account).string("address");
        assertThat(nas.get("/api/v1/directory?q=" + address).items()).hasSize(1);
        signInFirst(account, address);
        String now = rename(account, address);
        assertHistory(account, now);
        assertSharedMailbox(joined, account);
    }

    private void signInFirst(String account, String address) {
        Http bo = nas.signedInAs(address, Outbox.temporaryPassword(nas, account));
        bo.put(FIRST + "/acceptable-use", Map.of("version", "2018-04")).ok();
        bo.put(FIRST + "/security-questions", Map.of("questions", answers())).ok();
        bo.put(FIRST + "/password", Map.of("newPassword", "short")).isProblem(422, "PASSWORD_REFUSED");
        Reply chosen = bo.put(FIRST + "/password", Map.of("newPassword", "Long&Winding4Road"));
        assertThat(chosen.ok().path("next").asString()).isEqualTo("none");
        bo.get(FIRST).isProblem(401, "SIGN_IN_REFUSED");
    }

    /** Three answers, as a first sign-in sets them. */
    static List<Map<String, String>> answers() {
        return List.of(
                Map.of("questionId", "first-pet", "answer", "Rex"),
                Map.of("questionId", "first-school", "answer", "Hill Lane"),
                Map.of("questionId", "first-job", "answer", "Leeds"));
    }

    private String rename(String account, String address) {
        Reply seen = nas.get("/api/v1/accounts/" + account);
        Reply renamed = nas.put(
                "/api/v1/accounts/" + account + "/name",
                Map.of(
                        "givenName",
                        "Bo",
                        "familyName",
                        "Re" + home.odsCode().toLowerCase(java.util.Locale.ROOT),
                        "reason",
                        "marriage"));
        renamed.ok();
        Reply after = nas.get("/api/v1/accounts/" + account, "Tenure-Wait-For", renamed.position());
        String now = after.ok().path("address").asString();
        assertThat(now).isNotEqualTo(address);
        Reply redirect = nas.get("/api/v1/redirects/" + address, "Tenure-Wait-For", renamed.position());
        assertThat(redirect.ok().path("leadsTo").asString()).isEqualTo(now);
        nas.put(
                        "/api/v1/accounts/" + account + "/name",
                        Map.of("givenName", "Too", "familyName", "Late"),
                        "If-Match",
                        seen.header("ETag"))
                .isProblem(412, "VERSION_CHANGED");
        return now;
    }

    private void assertHistory(String account, String address) {
        List<String> events = nas.get("/api/v1/accounts/" + account + "/history").items().stream()
                .map(step -> step.path("event").asString())
                .toList();
        assertThat(events)
                .containsExactly(
                        "account.registered",
                        "account.temporary-password-issued",
                        "account.access-given",
                        "account.temporary-password-shown",
                        "account.acceptable-use-accepted",
                        "account.security-questions-set",
                        "account.password-chosen",
                        "account.renamed");
        assertThat(nas.get("/api/v1/accounts?address=" + address).items()).hasSize(1);
    }

    private void assertSharedMailbox(JsonNode joined, String account) {
        JsonNode mailbox = nas.get(
                        "/api/v1/mailboxes/" + joined.at("/progress/mailboxId").asString())
                .ok();
        assertThat(Reply.list(mailbox.path("members")).stream()
                        .map(it -> it.path("accountId").asString()))
                .contains(account)
                .hasSize(2);
        assertThat(nas.get("/api/v1/parked-events").items()).isEmpty();
        assertThat(nas.get("/api/v1/parked-commands").items()).isEmpty();
    }
}
