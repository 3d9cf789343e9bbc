package dev.tenure.endtoend;

import static dev.tenure.endtoend.TwoProcesses.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The same thing asked of two processes at once: applications, approvals, names and repeated requests. */
class RecordRacesIT {
    @RegisterExtension
    static final RacingProcesses RACING = new RacingProcesses();

    private final TwoProcesses two = RACING.two();
    private final Http one = two.one();
    private final Http other = two.other();

    @RepeatedTest(8)
    @Rule("REG-3")
    void ofTwoApplicationsWithOneMobileOneHasItAndTheOtherNeedsAttention() throws Exception {
        CareHome home = RACING.home("Ann Lee");
        CareHome rival = new CareHome(home.odsCode() + "B", "Rival House", "Ely", home.people());
        long before = two.home().count("events.claim where kind = 'mobile'");

        List<Reply> replies = atOnce(
                () -> one.asNobody().post("/api/v1/applications", home.form()),
                () -> other.asNobody().post("/api/v1/applications", rival.form()));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 409);
        Reply winner = replies.get(replies.get(0).status() == 201 ? 0 : 1);
        replies.get(replies.get(0).status() == 201 ? 1 : 0).isProblem(409, "ROWS_NEED_ATTENTION");
        String application = winner.string("applicationId");
        Reply seen = one.get("/api/v1/applications/" + application, "Tenure-Wait-For", winner.position());
        assertThat(two.events(application)).containsExactly("application.submitted", "application.applicant-listed");
        assertThat(two.home().count("events.claim where kind = 'mobile'")).isEqualTo(before + 1);
        assertThat(two.home()
                        .count("events.claim where holder = '"
                                + seen.ok().at("/people/0/accountId").asString() + "'"))
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    @Rule({"ORG-1", "ORG-2"})
    void anApprovalPressedTwiceOpensOneContainer() throws Exception {
        String application = RACING.home("Olive Pressed", "Max Pressed").apply(one);
        String path = "/api/v1/applications/" + application + "/approval";

        List<Reply> replies = atOnce(
                () -> one.post(path, Map.of("reason", "checked")), () -> other.post(path, Map.of("reason", "checked")));

        assertThat(replies).allSatisfy(Reply::ok);
        assertThat(replies.get(0).body()).isEqualTo(replies.get(1).body());
        JsonNode joined = CareHome.onboarded(one, application);
        assertThat(two.events(application))
                .filteredOn("application.approved"::equals)
                .hasSize(1);
        assertThat(two.events(joined.at("/progress/containerId").asString()))
                .filteredOn("container.opened"::equals)
                .hasSize(1);
        assertThat(joined.at("/progress/containerId"))
                .isEqualTo(replies.get(0).body().path("containerId"));
    }

    @RepeatedTest(5)
    @Rule("ORG-1")
    void ofAnApprovalAndARejectionTheFirstDecides() throws Exception {
        String application = RACING.home("Una Decided").apply(one);
        String path = "/api/v1/applications/" + application;

        List<Reply> replies = atOnce(
                () -> one.post(path + "/approval", Map.of("reason", "checked")),
                () -> other.post(path + "/rejection", Map.of("reason", "not a home")));

        if (replies.get(0).status() < 300) {
            replies.get(1).isProblem(409, "APPLICATION_APPROVED");
            CareHome.onboarded(one, application);
            assertThat(two.events(application)).doesNotContain("application.rejected");
        } else {
            replies.get(0).isProblem(409, "APPLICATION_REJECTED");
            replies.get(1).ok();
            assertThat(two.events(application)).endsWith("application.rejected").doesNotContain("application.approved");
        }
    }

    @RepeatedTest(3)
    @Rule({"REN-1", "REG-4", "REN-4"})
    void ofTwoPeopleGivenOneNameEachGetsAnAddressOfTheirOwn() throws Exception {
        JsonNode joined = RACING.joined("Amy Reed", "Amy Marsh");
        String family = "Brook" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

        List<Reply> replies = atOnce(
                () -> rename(one, RacingProcesses.account(joined, 0), "Amy", family),
                () -> rename(other, RacingProcesses.account(joined, 1), "Amy", family));

        assertThat(replies).allSatisfy(Reply::ok);
        String base = "amy." + family.toLowerCase(Locale.ROOT);
        assertThat(List.of(address(joined, 0, replies), address(joined, 1, replies)))
                .containsExactlyInAnyOrder(base + "@nhs.net", base + "1@nhs.net");
    }

    @RepeatedTest(3)
    @Rule({"REN-1", "REN-2", "AUD-1"})
    void ofTwoRenamesTheSecondRetiresWhatTheFirstGaveOrIsRefusedWhereItAsksForTheVersionBefore() throws Exception {
        JsonNode joined = RACING.joined("Eve Hart");
        String eve = RacingProcesses.account(joined, 0);
        String first = one.get("/api/v1/accounts/" + eve).string("address");

        List<Reply> both = atOnce(() -> rename(one, eve, "Eve", "Fox"), () -> rename(other, eve, "Eve", "Doe"));
        assertThat(both).allSatisfy(Reply::ok);
        String last = address(joined, 0, both);
        assertThat(last).matches("eve[.](fox|doe)[0-9]*@nhs[.]net");
        assertThat(one.get("/api/v1/redirects/" + first).ok().path("leadsTo").asString())
                .isEqualTo(last);
        assertThat(one.get("/api/v1/accounts?address=" + last).items()).hasSize(1);

        String version = one.get("/api/v1/accounts/" + eve).header("ETag");
        List<Reply> guarded = atOnce(
                () -> rename(one, eve, "Eve", "Roe", "If-Match", version),
                () -> rename(other, eve, "Eve", "Hind", "If-Match", version));
        assertThat(guarded).filteredOn(reply -> reply.status() < 300).hasSize(1);
        assertThat(guarded)
                .filteredOn(reply -> reply.status() >= 300)
                .singleElement()
                .satisfies(refused -> refused.isProblem(412, "VERSION_CHANGED"));
        assertThat(two.events(eve)).filteredOn("account.renamed"::equals).hasSize(3);
    }

    @RepeatedTest(8)
    @Rule("AUD-1")
    void oneKeyAtTwoProcessesHasOneEffectAndOneAnswer() throws Exception {
        String kay = RacingProcesses.account(RACING.joined("Kay Once"), 0);
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/accounts/" + kay + "/temporary-passwords";
        Map<String, String> body = Map.of("reason", "lost it");

        List<Reply> replies = atOnce(() -> one.postUnder(key, path, body), () -> other.postUnder(key, path, body));

        assertThat(replies).allSatisfy(Reply::ok);
        assertThat(replies)
                .extracting(Reply::position)
                .containsOnly(replies.get(0).position());
        assertThat(replies).extracting(reply -> reply.header("Tenure-Repeated")).containsExactlyInAnyOrder("", "true");
        assertThat(two.events(kay))
                .filteredOn("account.temporary-password-issued"::equals)
                .as("the first, and one more")
                .hasSize(2);
        other.postUnder(key, path, Map.of("reason", "another")).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    private String address(JsonNode joined, int person, List<Reply> after) {
        String position = after.stream()
                .map(Reply::position)
                .max(Comparator.comparing(Long::parseLong))
                .orElseThrow();
        return one.get("/api/v1/accounts/" + RacingProcesses.account(joined, person), "Tenure-Wait-For", position)
                .ok()
                .path("address")
                .asString();
    }

    private static Reply rename(Http http, String account, String given, String family, String... headers) {
        return http.put(
                "/api/v1/accounts/" + account + "/name",
                Map.of("givenName", given, "familyName", family, "reason", "marriage"),
                headers);
    }
}
