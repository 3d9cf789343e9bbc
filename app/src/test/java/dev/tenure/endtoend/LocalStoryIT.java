package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A local account's way: imported, transferred into Care, and with a whole home to another provider. */
class LocalStoryIT {
    private static final Http NAS = RunningTenure.get().operator();

    private final String mobile = CareHome.newNumber();

    @Rule({"ORG-9", "REG-1", "REG-9", "LEA-1", "LEA-3", "SUP-1"})
    @Test
    void aLocalAccountIsImportedTransferredAndMovesWithAWholeHome() {
        String local = openLocalContainer();
        String lola = imported(local);
        assertThat(NAS.get("/api/v1/containers/" + local)
                        .ok()
                        .at("/department/email")
                        .asString())
                .isEqualTo("helpdesk@northgate.example");
        assertThat(seen(lola, "LOCALSON, Lola (NORTHGATE PRACTICE)").string("address"))
                .isEqualTo("lola@nhs.net");

        NAS.put("/api/v1/accounts/" + lola + "/name", Map.of("givenName", "Lola", "familyName", "Other"))
                .isProblem(409, "TRANSFER_ONLY");
        Http herself = NAS.signedInAs("lola@nhs.net", Outbox.temporaryPassword(NAS, lola));
        Reply early = herself.put("/api/v1/first-sign-in/password", Map.of("newPassword", "Long&Winding4Road"));
        assertThat(early.isProblem(409, "ACCEPTABLE_USE_NOT_ACCEPTED").string("contact"))
                .contains("Northgate IT", "0191 498 0003");
        assertThat(NAS.signedInAs("lola@nhs.net", "wrong")
                        .get("/api/v1/first-sign-in")
                        .isProblem(401, "SIGN_IN_REFUSED")
                        .string("contact"))
                .doesNotContain("Northgate");
        whoAppliesAgainIsRefusedAndNasIsToldToTransfer(lola);

        JsonNode rose = CareHome.with("L0CA2", "Rose Lodge", "Leeds", "Olive Rosen", "Mia Rosen", "Leo Rosen")
                .join(NAS);
        String roseLodge = containerOf(rose);
        NAS.post("/api/v1/accounts/" + lola + "/transfer", Map.of("containerId", roseLodge, "reason", "C-1"))
                .ok();
        seen(lola, "LOCALSON, Lola (ROSE LODGE)");
        assertThat(herself.put("/api/v1/first-sign-in/password", Map.of("newPassword", "Long&Winding4Road"))
                        .string("contact"))
                .startsWith("Turn to the national administration service");

        String leo = rose.at("/people/2/accountId").asString();
        NAS.put("/api/v1/accounts/" + leo + "/leaver-mark", Map.of("reason", "reported"))
                .ok();
        String elm = containerOf(
                CareHome.with("L0CA3", "Elm House", "Leeds", "Ella Elm").join(NAS));
        wholeHome(roseLodge, elm, lola, leo);
    }

    private static String containerOf(JsonNode joined) {
        String owner = joined.at("/people/0/accountId").asString();
        return NAS.get("/api/v1/accounts/" + owner).ok().at("/container/id").asString();
    }

    private String openLocalContainer() {
        return NAS.post(
                        "/api/v1/containers/local",
                        Map.of(
                                "odsCode",
                                "L0CA1",
                                "name",
                                "Northgate Practice",
                                "town",
                                "Leeds",
                                "department",
                                Map.of(
                                        "name", "Northgate IT",
                                        "email", "helpdesk@northgate.example",
                                        "telephone", "0191 498 0003")))
                .ok()
                .path("containerId")
                .asString();
    }

    /** The account of the row that is good; the other names what is wrong with it. */
    private String imported(String local) {
        String file = "given_name,family_name,mobile,existing_address\nLola,Localson," + mobile
                + ",lola@nhs.net\nBad,Row,0191 498 0000,bad@nhs.net\n";
        String upload = NAS.send("POST", "/api/v1/containers/" + local + "/uploads", file, "Content-Type", "text/csv")
                .ok()
                .path("uploadId")
                .asString();
        String path = "/api/v1/uploads/" + upload;
        await().atMost(60, SECONDS).until(() -> NAS.get(path).string("state").equals("checked"));
        NAS.post(path + "/start", Map.of()).ok();
        await().atMost(60, SECONDS).until(() -> NAS.get(path).string("state").equals("finished"));
        List<String> result = NAS.get(path + "/result").text().lines().toList();
        assertThat(result.get(2)).contains("refused", "LANDLINE");
        return result.get(1).split(",")[5];
    }

    private void whoAppliesAgainIsRefusedAndNasIsToldToTransfer(String lola) {
        CareHome again = new CareHome(
                "L0CA9",
                "Again House",
                "Leeds",
                List.of(Map.of("givenName", "Lola", "familyName", "Localson", "mobile", mobile, "role", "owner")));
        Reply applied = NAS.asNobody().post("/api/v1/applications", again.form());
        assertThat(applied.isProblem(409, "ROWS_NEED_ATTENTION").text()).doesNotContain(lola);
        Reply approved = NAS.post(
                "/api/v1/applications/" + applied.string("applicationId") + "/approval", Map.of("reason", "checked"));
        assertThat(approved.isProblem(409, "ROWS_NEED_ATTENTION")
                        .body()
                        .at("/errors/0/detail")
                        .asString())
                .contains("account " + lola, "POST /api/v1/accounts/" + lola + "/transfer");
    }

    private static void wholeHome(String from, String to, String lola, String leaver) {
        Map<String, String> order = Map.of("containerId", to, "mailboxes", "close", "reason", "taken over");
        JsonNode begun =
                NAS.post("/api/v1/containers/" + from + "/takeover", order).ok();
        String takeover = "/api/v1/takeovers/" + begun.path("takeoverId").asString();
        await().atMost(60, SECONDS)
                .until(() -> NAS.get(takeover).string("state").equals("finished"));
        JsonNode end = NAS.get(takeover).ok();
        assertThat(Reply.list(end.path("people"))).hasSize(4).allSatisfy(person -> {
            boolean stays = person.path("accountId").asString().equals(leaver);
            assertThat(person.path("outcome").asString()).isEqualTo(stays ? "left-behind" : "moved");
            assertThat(person.path("code").asString("")).isEqualTo(stays ? "IS_A_LEAVER" : "");
        });
        assertThat(end.path("mailboxesClosed").size()).isEqualTo(1);
        seen(lola, "LOCALSON, Lola (ELM HOUSE)");
        assertThat(NAS.get(takeover + "/history").ok().toString())
                .contains("Account " + lola + " moved.", "3 people moved, 1 were left behind.");
        assertThat(NAS.get("/api/v1/accounts/" + lola + "/history").ok().toString())
                .contains("by import from a local organisation", "NAS runs it from now on");
    }

    private static Reply seen(String account, String display) {
        await().atMost(30, SECONDS)
                .until(() ->
                        NAS.get("/api/v1/accounts/" + account).string("display").equals(display));
        return NAS.get("/api/v1/accounts/" + account);
    }
}
