package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What members and owners do in their own sessions, and what they are refused there; through the edge of a whole Tenure. */
class HolderDayIT {
    private static final Http NAS = RunningTenure.get().operator();
    private static final CareHome HOME = CareHome.with(
            "HOLD1",
            "Larkfield House",
            "Ripon",
            "Olga Larkfield",
            "Mina Larkfield",
            "Stan Larkfield",
            "Vera Larkfield");
    private static final CareHome ELSEWHERE = CareHome.with("HOLD2", "Teasel House", "Ripon", "Greta Teasel");
    private static final String PASSWORD = "Long&Winding4Road";
    private static JsonNode joined = NAS.get("/health").body();
    private static String mailbox = "";
    private static String olgaId = "";
    private static String minaId = "";
    private static String gretaId = "";
    private static String stanId = "";
    private static String veraId = "";

    @BeforeAll
    static void theHomesJoin() {
        joined = HOME.join(NAS);
        mailbox = joined.at("/progress/mailboxId").asString();
        olgaId = finish("olga.larkfield@nhs.net", joined, 0);
        minaId = finish("mina.larkfield@nhs.net", joined, 1);
        stanId = finish("stan.larkfield@nhs.net", joined, 2);
        veraId = finish("vera.larkfield@nhs.net", joined, 3);
        gretaId = finish("greta.teasel@nhs.net", ELSEWHERE.join(NAS), 0);
    }

    @Test
    @Rule({"DIR-3", "DIR-4", "DIR-7", "SMB-3", "SMB-5", "SMB-6", "SUP-4", "AUD-1"})
    void aMembersDay() {
        Http mina = signIn("mina.larkfield@nhs.net");
        mina.put("/api/v1/me/profile", Map.of("telephone", "0191 498 0001")).ok();
        mina.put("/api/v1/me/signature", Map.of("text", "Mina, nights")).ok();
        mina.put("/api/v1/me/auto-reply", Map.of("text", "Back on Monday.")).ok();
        mina.put("/api/v1/me/contacts/" + olgaId, Map.of()).ok();
        mina.put("/api/v1/me/mobile/visibility", Map.of("hidden", true)).ok();
        mina.post("/api/v1/session/mailboxes/" + mailbox, Map.of("device", "mobile"))
                .isProblem(403, "MAILBOX_NOT_ON_MOBILE");
        mina.post("/api/v1/session/mailboxes/" + mailbox, Map.of()).ok();

        JsonNode own = mina.get("/api/v1/me").ok();
        assertThat(own.path("address").asString()).isEqualTo("mina.larkfield@nhs.net");
        assertThat(own.at("/profile/telephone").asString()).isEqualTo("0191 498 0001");
        assertThat(own.path("signature").asString()).isEqualTo("Mina, nights");
        assertThat(own.at("/autoReply/text").asString()).isEqualTo("Back on Monday.");
        assertThat(own.at("/contacts/0").asString()).isEqualTo(olgaId);
        assertThat(own.path("mobileHidden").asBoolean()).isTrue();
        assertThat(own.at("/mailboxes/0/mailboxId").asString()).isEqualTo(mailbox);
        assertThat(people(mina)).as("a member is told whom to turn to").containsExactly(olgaId);
        assertThat(actorsOf("accounts/" + minaId, "account.signature-set")).containsOnly("account:" + minaId);
        assertThat(actorsOf("mailboxes/" + mailbox, "mailbox.opened")).contains("account:" + minaId);
    }

    @Test
    @Rule({"SMB-4", "SMB-5", "SMB-8", "SMB-11", "SUP-3", "DIR-5", "AUD-1"})
    void anOwnersDay() {
        Http olga = signIn("olga.larkfield@nhs.net");
        String box = "/api/v1/mailboxes/" + mailbox;
        olga.put(box + "/members/" + gretaId, Map.of("reason", "works here at weekends"))
                .ok();
        olga.put(box + "/auto-reply", Map.of("text", "The office is closed.")).ok();
        olga.post(box + "/owners/" + olgaId + "/standing-down", Map.of()).isProblem(409, "LAST_OWNER");
        olga.post("/api/v1/me/mobile/removal", Map.of("warned", true)).isProblem(409, "OWNER_NEEDS_MOBILE");
        String container = olga.get("/api/v1/me").string("containerId");
        String list = olga.post("/api/v1/containers/" + container + "/lists", Map.of("name", "nights"))
                .string("listId");
        olga.put("/api/v1/lists/" + list + "/entries/account/" + minaId, Map.of())
                .ok();

        assertThat(people(olga)).contains(olgaId, minaId, gretaId);
        olga.post(box + "/members/" + gretaId + "/removal", Map.of()).ok();
        assertThat(people(olga)).doesNotContain(gretaId);
        assertThat(actorsOf("mailboxes/" + mailbox, "mailbox.auto-reply-set")).containsOnly("account:" + olgaId);
        assertThat(actorsOf("lists/" + list, "list.entry-added")).containsOnly("account:" + olgaId);
    }

    @Test
    @Rule({"SMB-3", "SMB-4", "SMB-5", "SUP-3", "AUD-1"})
    void whatIsNotTheirsIsRefusedWhoeverAsks() {
        Http stan = signIn("stan.larkfield@nhs.net");
        Http greta = signIn("greta.teasel@nhs.net");
        String box = "/api/v1/mailboxes/" + mailbox;
        for (Http stranger : List.of(stan, greta)) {
            stranger.put(box + "/members/" + gretaId, Map.of()).isProblem(403, "NOT_AN_OWNER");
            stranger.put(box + "/owners/" + gretaId, Map.of()).isProblem(403, "NOT_AN_OWNER");
            stranger.put(box + "/auto-reply", Map.of("text", "x")).isProblem(403, "NOT_AN_OWNER");
            stranger.put("/api/v1/accounts/" + olgaId + "/profile", Map.of()).isProblem(403, "NOT_ALLOWED");
            stranger.put("/api/v1/accounts/" + olgaId + "/leaver-mark", Map.of())
                    .isProblem(403, "NOT_ALLOWED");
            stranger.get("/api/v1/accounts/" + olgaId).isProblem(403, "NOT_ALLOWED");
        }
        greta.get("/api/v1/me/mailboxes/" + mailbox).isProblem(403, "NOT_A_MEMBER");
        greta.post(box + "/openings", Map.of("device", "computer")).isProblem(403, "NOT_A_MEMBER");
        stan.post(box + "/openings", Map.of("device", "computer", "accountId", olgaId))
                .isProblem(403, "NOT_ALLOWED");
        NAS.asNobody().get("/api/v1/me").isProblem(401, "TOKEN_NEEDED");
        NAS.get("/api/v1/me").isProblem(403, "NOT_ALLOWED");
        new Http(NAS.addresses(), "Session made-up").get("/api/v1/me").isProblem(401, "SESSION_OVER");
        assertThat(actorsOf("accounts/" + stanId, "account.access-refused"))
                .hasSizeGreaterThanOrEqualTo(4)
                .containsOnly("account:" + stanId);
        Http shared = Holders.in(NAS, stan.post("/api/v1/session/mailboxes/" + mailbox, Map.of()));
        shared.get("/api/v1/me").isProblem(409, "SESSION_NOT_PERSONAL");
    }

    @Test
    @Rule({"RST-3", "RST-4", "DIR-5", "AUD-1"})
    void anOwnerVouchesForSomebodyWithoutANumberAndNobodyElseDoes() {
        Http vera = signIn("vera.larkfield@nhs.net");
        vera.post("/api/v1/me/mobile/removal", Map.of("warned", false)).isProblem(409, "MOBILE_REMOVAL_NOT_CONFIRMED");
        vera.post("/api/v1/me/mobile/removal", Map.of("warned", true)).ok();
        Map<String, Object> word = Map.of("localChecksMade", true, "mobile", CareHome.newNumber());
        String proofs = "/api/v1/accounts/" + veraId + "/proofs/voucher";
        signIn("greta.teasel@nhs.net").post(proofs, word).isProblem(409, "VOUCHER_NOT_FIT");

        signIn("olga.larkfield@nhs.net").post(proofs, word).ok();

        vera.get("/api/v1/me").isProblem(401, "SESSION_OVER");
        assertThat(actorsOf("accounts/" + veraId, "account.proof-refused")).containsExactly("account:" + gretaId);
        assertThat(actorsOf("accounts/" + veraId, "account.identity-proven")).containsExactly("account:" + olgaId);
    }

    private static List<String> people(Http holder) {
        JsonNode seen = holder.get("/api/v1/me/mailboxes/" + mailbox).ok();
        return StreamSupport.stream(seen.path("people").spliterator(), false)
                .map(person -> person.path("accountId").asString())
                .toList();
    }

    /** Who caused events of that name in a history. */
    private static List<String> actorsOf(String thing, String event) {
        JsonNode steps = NAS.get("/api/v1/" + thing + "/history").ok().path("items");
        return StreamSupport.stream(steps.spliterator(), false)
                .filter(step -> step.path("event").asString().equals(event))
                .map(step -> step.path("actor").asString())
                .toList();
    }

    private static String finish(String loginName, JsonNode home, int person) {
        String id = home.at("/people/" + person + "/accountId").asString();
        Holders.begin(NAS, loginName, id, PASSWORD);
        return id;
    }

    private static Http signIn(String loginName) {
        return Holders.in(NAS, Holders.signIn(NAS, loginName, PASSWORD));
    }
}
