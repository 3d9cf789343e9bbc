package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** New names, where old addresses lead, and what the directory finds. */
class RenamingIT {
    private static final Http NAS = RunningTenure.get().operator();
    private static final CareHome HOME = CareHome.with(
            "NAM3S",
            "Thistledown Manor",
            "Chesterfield",
            "Olga Ownwell",
            "Zoë Brown",
            "Vera Versioned",
            "Keith Keyed",
            "Marmaduke Featherstonehaugh");
    private static JsonNode joined = NAS.get("/health").body();

    @BeforeAll
    static void theHomeJoins() {
        joined = HOME.join(NAS);
    }

    @Rule({"REN-1", "REN-2", "REN-4", "REN-5"})
    @Test
    void everyFormerAddressLeadsStraightToTheCurrentOneAndTheOldLogInNameIsRefused() {
        String zoe = accountId(1);
        String password = Outbox.temporaryPassword(NAS, zoe);
        rename(zoe, "Zoë", "Green");
        Reply last = rename(zoe, "Zoe", "O'Neill");
        assertThat(account(zoe, last).path("address").asString()).isEqualTo("zoe.oneill@nhs.net");
        assertThat(leadsTo("zoe.brown@nhs.net", last)).isEqualTo("zoe.oneill@nhs.net");
        assertThat(leadsTo("zoe.green@nhs.net", last)).isEqualTo("zoe.oneill@nhs.net");
        NAS.signedInAs("zoe.brown@nhs.net", password)
                .get("/api/v1/first-sign-in")
                .isProblem(401, "SIGN_IN_REFUSED");
        NAS.signedInAs("zoe.oneill@nhs.net", password)
                .get("/api/v1/first-sign-in")
                .ok();
        Reply same = rename(zoe, "Zoë", "O’Neill");
        assertThat(account(zoe, same).path("address").asString()).isEqualTo("zoe.oneill@nhs.net");
        Reply back = rename(zoe, "Zoë", "Brown");
        assertThat(account(zoe, back).path("address").asString()).isEqualTo("zoe.brown@nhs.net");
        assertThat(leadsTo("zoe.oneill@nhs.net", back)).isEqualTo("zoe.brown@nhs.net");
        CareHome other = CareHome.with("0THER", "Other House", "Bath", "Zoe Green");
        String address = NAS.get("/api/v1/accounts/"
                        + other.join(NAS).at("/people/0/accountId").asString())
                .string("address");
        assertThat(address).isEqualTo("zoe.green1@nhs.net");
    }

    @Rule({"AUD-1", "AUD-2"})
    @Test
    void aRenamingIsInTheHistoryWithReasonCaseAndBothNames() {
        String id = accountId(0);
        NAS.put(
                        "/api/v1/accounts/" + id + "/name",
                        Map.of(
                                "givenName", "Olga",
                                "familyName", "Newname",
                                "reason", "marriage",
                                "caseNumber", "C-17",
                                "onBehalfOf", "herself"))
                .ok();
        JsonNode steps = NAS.get("/api/v1/accounts/" + id + "/history").ok().path("items");
        JsonNode step = steps.get(steps.size() - 1);
        assertThat(step.path("event").asString()).isEqualTo("account.renamed");
        assertThat(step.path("reason").asString()).isEqualTo("marriage");
        assertThat(step.path("case").asString()).isEqualTo("C-17");
        assertThat(step.path("onBehalfOf").asString()).isEqualTo("herself");
        assertThat(step.at("/before/familyName").asString()).isEqualTo("Ownwell");
        assertThat(step.at("/after/familyName").asString()).isEqualTo("Newname");
        assertThat(step.at("/after/formerAddresses/0").asString()).isEqualTo("olga.ownwell@nhs.net");
        assertThat(step.path("changed").toString())
                .contains("address", "familyName")
                .doesNotContain("mobile");
    }

    @Rule({"DIR-1", "DIR-2"})
    @Test
    void theDirectoryFindsByNameAddressCodeTownProviderAndMisspelling() {
        String person = "FEATHERSTONEHAUGH, Marmaduke (THISTLEDOWN MANOR)";
        assertThat(search("featherstonehaugh", "person")).isEqualTo(person);
        assertThat(search("marmaduke.featherstonehaugh@nhs.net", "person")).isEqualTo(person);
        assertThat(search("Marmaduke chesterfield", "person")).isEqualTo(person);
        assertThat(search("fetherstonehaugh", "person")).isEqualTo(person);
        assertThat(search("stonehaug", "person")).isEqualTo(person);
        assertThat(search("nam3s", "provider")).contains("Thistledown Manor");
        assertThat(search("thisledown manor", "provider")).contains("Thistledown Manor");
        assertThat(search("care.chesterfield.thistledownmanornam3s@nhs.net", "mailbox"))
                .isEqualTo("care.chesterfield.thistledownmanornam3s@nhs.net (Thistledown Manor)");
    }

    @Test
    void aCommandAtAVersionThatIsGoneIsRefusedAndChangesNothing() {
        String vera = accountId(2);
        Reply seen = NAS.get("/api/v1/accounts/" + vera);
        Map<String, String> name = Map.of("givenName", "Vera", "familyName", "Changed");
        Reply done = NAS.put("/api/v1/accounts/" + vera + "/name", name, "If-Match", seen.header("ETag"));
        assertThat(done.ok().isObject()).isTrue();
        assertThat(done.header("ETag")).isNotEqualTo(seen.header("ETag"));
        assertThat(account(vera, done).path("familyName").asString()).isEqualTo("Changed");
        NAS.put(
                        "/api/v1/accounts/" + vera + "/name",
                        Map.of("givenName", "Vera", "familyName", "Lost"),
                        "If-Match",
                        seen.header("ETag"))
                .isProblem(412, "VERSION_CHANGED");
        assertThat(account(vera, done).path("familyName").asString()).isEqualTo("Changed");
        Reply fresh = NAS.get("/api/v1/accounts/" + vera);
        assertThat(fresh.header("ETag")).isEqualTo(done.header("ETag"));
    }

    @Test
    void theSameKeyGetsTheSameAnswerOnceAndAnotherRequestUnderItIsRefused() {
        String path = "/api/v1/accounts/" + accountId(3) + "/temporary-passwords";
        Reply first = NAS.postUnder("key-1", path, Map.of("reason", "asked"));
        Reply again = NAS.postUnder("key-1", path, Map.of("reason", "asked"));
        assertThat(again.ok()).isEqualTo(first.ok());
        assertThat(again.header("Tenure-Repeated")).isEqualTo("true");
        assertThat(again.position()).isEqualTo(first.position());
        NAS.postUnder("key-1", path, Map.of("reason", "another")).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        NAS.send("POST", path, "{}", "Content-Type", "application/json").isProblem(400, "IDEMPOTENCY_KEY_MISSING");
        JsonNode steps =
                NAS.get("/api/v1/accounts/" + accountId(3) + "/history").ok().path("items");
        assertThat(Reply.list(steps).stream().map(step -> step.path("event").asString()))
                .containsExactly(
                        "account.registered",
                        "account.temporary-password-issued",
                        "account.access-given",
                        "account.temporary-password-issued");
    }

    private static String accountId(int person) {
        return joined.at("/people/" + person + "/accountId").asString();
    }

    private static Reply rename(String account, String given, String family) {
        Reply reply = NAS.put(
                "/api/v1/accounts/" + account + "/name",
                Map.of("givenName", given, "familyName", family, "reason", "marriage"));
        reply.ok();
        return reply;
    }

    /** What the directory tells of the account once it has seen the command: one's own write, read. */
    private static JsonNode account(String id, Reply command) {
        Reply read = NAS.get("/api/v1/accounts/" + id, "Tenure-Wait-For", command.position());
        assertThat(Long.parseLong(read.position())).isGreaterThanOrEqualTo(Long.parseLong(command.position()));
        return read.ok();
    }

    private static String leadsTo(String address, Reply command) {
        Reply read = NAS.get("/api/v1/redirects/" + address, "Tenure-Wait-For", command.position());
        assertThat(read.ok().path("state").asString()).isEqualTo("retired");
        return read.string("leadsTo");
    }

    private static String search(String words, String kind) {
        return NAS.get("/api/v1/directory?kind=" + kind + "&q=" + Http.encoded(words))
                .ok()
                .at("/items/0/display")
                .asString();
    }
}
