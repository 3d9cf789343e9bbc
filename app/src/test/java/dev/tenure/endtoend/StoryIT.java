package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A care provider applies, is approved, and has its container, people and shared mailbox. */
class StoryIT {
    private static final Http NAS = RunningTenure.get().operator();
    private static final CareHome BUMBLETON = CareHome.with(
            "V1X2Y",
            "Bumbleton Care Home",
            "Newcastle",
            "John Smith",
            "John Smith",
            "Siân O'Hara",
            "Łukasz Weiß-Müller");
    private static JsonNode joined = NAS.get("/health").body();

    @BeforeAll
    static void bumbletonJoins() {
        joined = BUMBLETON.join(NAS);
    }

    @Rule("ORG-1")
    @Test
    void nothingExistsBeforeTheApproval() {
        CareHome waiting = CareHome.with("WAIT1", "Waiting House", "Leeds", "Wanda Waiting", "Walter Waiting");
        String id = waiting.apply(NAS);
        Reply seen = NAS.get("/api/v1/applications/" + id, "Tenure-Wait-For", log());
        assertThat(seen.string("state")).isEqualTo("submitted");
        assertThat(seen.body().at("/progress/containerOpen").asBoolean()).isFalse();
        assertThat(NAS.get("/api/v1/directory?q=Wanda+Waiting").items()).isEmpty();
        assertThat(NAS.get("/api/v1/containers?odsCode=WAIT1").items()).isEmpty();
        assertThat(redirect("wanda.waiting@nhs.net").string("state")).isEqualTo("never-existed");
    }

    @Rule("ORG-1")
    @Test
    void aRejectionSaysWhyAndNothingComesToExist() {
        String id = CareHome.with("NOPE1", "No House", "Leeds", "Nora Nope").apply(NAS);
        String path = "/api/v1/applications/" + id;
        NAS.post(path + "/rejection", Map.of()).isProblem(400, "REQUEST_NOT_VALID");
        Reply rejected = NAS.post(path + "/rejection", Map.of("reason", "not a care home"));
        Reply seen = NAS.get(path, "Tenure-Wait-For", rejected.position());
        assertThat(seen.string("state")).isEqualTo("rejected");
        assertThat(seen.body().at("/decision/reason").asString()).isEqualTo("not a care home");
        String message = Outbox.message(NAS, id, "application-rejected");
        assertThat(Outbox.show(NAS, message).ok().path("text").asString()).contains("Reason: not a care home");
        NAS.post(path + "/approval", Map.of("reason", "after all")).isProblem(409, "APPLICATION_REJECTED");
        assertThat(NAS.get("/api/v1/containers?odsCode=NOPE1").items()).isEmpty();
    }

    @Rule({"ORG-2", "ORG-4"})
    @Test
    void theApprovalOpensOneContainerWithEverybodyInIt() {
        String container = joined.at("/progress/containerId").asString();
        JsonNode opened = NAS.get("/api/v1/containers/" + container).ok();
        assertThat(opened.path("name").asString()).isEqualTo("Bumbleton Care Home");
        assertThat(opened.path("odsCode").asString()).isEqualTo("V1X2Y");
        assertThat(accounts())
                .hasSize(4)
                .allSatisfy(account ->
                        assertThat(account.at("/container/id").asString()).isEqualTo(container));
        assertThat(NAS.get("/api/v1/mailboxes?containerId=" + container).items())
                .hasSize(1);
    }

    @Rule({"SMB-1", "ORG-2", "ORG-5"})
    @Test
    void theSharedMailboxHasTownNameAndCodeInItsAddressItsOwnerAndEverybodyAsMember() {
        JsonNode mailbox = NAS.get(
                        "/api/v1/mailboxes/" + joined.at("/progress/mailboxId").asString())
                .ok();
        assertThat(mailbox.path("address").asString()).isEqualTo("care.newcastle.bumbletoncarehomev1x2y@nhs.net");
        assertThat(mailbox.path("display").asString())
                .isEqualTo("care.newcastle.bumbletoncarehomev1x2y@nhs.net (Bumbleton Care Home)");
        List<JsonNode> owners = Reply.list(mailbox.path("owners"));
        assertThat(owners).hasSize(1);
        assertThat(owners.get(0).path("accountId").asString()).isEqualTo(accountId(0));
        assertThat(Reply.list(mailbox.path("members")).stream()
                        .map(member -> member.path("accountId").asString()))
                .containsExactlyInAnyOrder(accountId(0), accountId(1), accountId(2), accountId(3));
    }

    @Rule({"REG-4", "REG-6", "REG-8", "ORG-5", "DIR-1"})
    @Test
    void everybodyHasAnAddressOfTheirNameAndAnEntryWithTheirMobileNumber() {
        assertThat(accounts().stream().map(account -> account.path("address").asString()))
                .containsExactlyInAnyOrder(
                        "john.smith@nhs.net",
                        "john.smith1@nhs.net",
                        "sian.ohara@nhs.net",
                        "lukasz.weiss-muller@nhs.net");
        JsonNode sian = NAS.get("/api/v1/accounts/" + accountId(2)).ok();
        assertThat(sian.path("display").asString()).isEqualTo("O'HARA, Siân (BUMBLETON CARE HOME)");
        assertThat(sian.path("addressDisplay").asString()).isEqualTo("sian.ohara@nhs.net (BUMBLETON CARE HOME)");
        assertThat(sian.path("mobile").asString()).startsWith("+447700900");
        assertThat(sian.path("channel").asString()).isEqualTo("portal");
    }

    @Rule("REG-5")
    @Test
    void logInNamesGoToTheContactOfTheApplication() {
        Reply message = Outbox.show(NAS, Outbox.message(NAS, accountId(2), "log-in-name"));
        assertThat(message.ok().path("channel").asString()).isEqualTo("email");
        assertThat(message.string("to")).isEqualTo("office@v1x2y.example");
        assertThat(message.string("text")).contains("Siân O'Hara", "sian.ohara@nhs.net");
    }

    @Rule("REG-3")
    @Test
    void aNumberInUseIsToldToNasWithItsHolderAndToAStrangerAsARowOnly() {
        String taken = BUMBLETON.people().get(2).getOrDefault("mobile", "");
        CareHome second = CareHome.with("TWICE", "Twice House", "Hull", "Tina Twice");
        CareHome same = new CareHome(
                second.odsCode(),
                second.name(),
                second.town(),
                List.of(Map.of(
                        "givenName",
                        "Tina",
                        "familyName",
                        "Twice",
                        "mobile",
                        taken.replace(" ", ""),
                        "role",
                        "owner")));
        Reply told = RunningTenure.get().anybody().post("/api/v1/applications", same.form());
        told.isProblem(409, "ROWS_NEED_ATTENTION");
        assertThat(told.errors()).containsExactly("/people/0 ROW_NEEDS_ATTENTION");
        assertThat(told.text()).doesNotContain(accountId(2), "O'Hara", "sian.");
        Reply seen = NAS.get("/api/v1/applications/" + told.string("applicationId"), "Tenure-Wait-For", log());
        assertThat(seen.string("state")).isEqualTo("set-aside");
        assertThat(seen.body().at("/clashes/0/id").asString()).isEqualTo(accountId(2));
    }

    @Rule({"AUD-1", "AUD-2"})
    @Test
    void theHistoryTellsEachStepWithActorReasonAndTheStateBeforeAndAfter() {
        List<JsonNode> steps = NAS.get(
                        "/api/v1/applications/" + joined.path("id").asString() + "/history")
                .items();
        assertThat(steps.stream().map(step -> step.path("event").asString()))
                .startsWith("application.submitted", "application.applicant-listed")
                .endsWith("application.approved", "application.onboarded");
        JsonNode approved = steps.get(steps.size() - 2);
        assertThat(approved.path("actor").asString()).isEqualTo("operator:tests-NAS");
        assertThat(approved.path("role").asString()).isEqualTo("NAS");
        assertThat(approved.path("reason").asString()).isEqualTo("checked by telephone");
        assertThat(approved.at("/before/status").asString()).isEqualTo("submitted");
        assertThat(approved.at("/after/status").asString()).isEqualTo("approved");
        assertThat(approved.path("command").asString()).isNotBlank();
        assertThat(steps.get(0).path("before").isNull()).isTrue();
        assertThat(steps.get(steps.size() - 1).path("role").asString()).isEqualTo("PROCESS");
        assertThat(steps.stream().map(step -> step.path("position").asLong())).isSorted();
    }

    @Rule("AUD-2")
    @Test
    void containerMailboxAndAccountHaveHistoriesFromTheirFirstEvent() {
        String container = joined.at("/progress/containerId").asString();
        String mailbox = joined.at("/progress/mailboxId").asString();
        assertThat(NAS.get("/api/v1/containers/" + container + "/history").items())
                .hasSize(1);
        assertThat(NAS.get("/api/v1/mailboxes/" + mailbox + "/history").items()).hasSize(4);
        JsonNode first =
                NAS.get("/api/v1/accounts/" + accountId(1) + "/history").items().get(0);
        assertThat(first.path("event").asString()).isEqualTo("account.registered");
        assertThat(first.path("sequence").asInt()).isZero();
    }

    private static String accountId(int person) {
        return joined.at("/people/" + person + "/accountId").asString();
    }

    private static List<JsonNode> accounts() {
        return Reply.list(joined.path("people")).stream()
                .map(person -> NAS.get(
                                "/api/v1/accounts/" + person.path("accountId").asString())
                        .ok())
                .toList();
    }

    private static Reply redirect(String address) {
        return NAS.get("/api/v1/redirects/" + address);
    }

    private static String log() {
        return NAS.get("/api/v1/applications/" + joined.path("id").asString() + "/history")
                .position();
    }
}
