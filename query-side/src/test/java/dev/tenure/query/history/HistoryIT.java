package dev.tenure.query.history;

import static dev.tenure.query.testing.Bumbleton.APPLICATION;
import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.added;
import static dev.tenure.query.testing.Bumbleton.approved;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.listed;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestionsSet;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordShown;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.query.testing.QuerySide;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

@Rule({"AUD-1", "AUD-2"})
class HistoryIT {
    private static final String HASH = "{argon2}c2VjcmV0c2VjcmV0";
    private static final Instant EXPIRY = Instant.parse("2026-04-11T08:00:00Z");

    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    private static QuerySide query;

    @BeforeAll
    static void tellALife() {
        query = QuerySide.start(DATABASE);
        query.publish(
                submitted(),
                listed(JOHN, 1, ApplicantRole.OWNER, "John"),
                approved(),
                opened(),
                john(),
                mary(),
                created(),
                added(MARY));
        query.publish(
                new TemporaryPasswordIssued(JOHN, EXPIRY, new Credential(HASH)),
                new TemporaryPasswordShown(JOHN, "message-1"),
                new AcceptableUseAccepted(JOHN, "2018-04"),
                new SecurityQuestionsSet(
                        JOHN, new SecurityQuestions(List.of(new SecurityQuestion("First pet?", HASH)))),
                new PasswordChosen(JOHN, new Credential(HASH)));
        query.publish(
                Map.of(
                        "actor", "pat",
                        "role", "nas",
                        "onBehalfOf", "john",
                        "reason", "married",
                        "case", "CASE-7",
                        "command", "account.rename",
                        "commandId", "c-1"),
                renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"));
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    void eachStepSaysWhoDidItWhyUnderWhichCaseAndByWhichCommand() {
        long head = query.head();
        JsonNode step = steps("/api/v1/accounts/" + JOHN + "/history").get(6);
        assertThat(step.get("event").asString()).isEqualTo("account.renamed");
        assertThat(step.get("revision").asString()).isEqualTo("1");
        assertThat(step.get("sequence").asInt()).isEqualTo(6);
        assertThat(step.get("position").asLong()).isBetween(1L, head);
        assertThat(step.get("at").asString()).endsWith("Z");
        assertThat(step.get("told").asString())
                .isEqualTo("John Smith is now called John Brown; the address is now john.brown@nhs.net, and"
                        + " john.smith@nhs.net redirects to it.");
        assertThat(List.of("actor", "role", "onBehalfOf", "reason", "case", "command", "commandId"))
                .extracting(name -> step.get(name).asString())
                .containsExactly("pat", "nas", "john", "married", "CASE-7", "account.rename", "c-1");
    }

    @Test
    void eachStepHasTheStateBeforeAndAfterIt() {
        List<JsonNode> steps = steps("/api/v1/accounts/" + JOHN + "/history");
        assertThat(steps.get(0).get("before").isNull()).isTrue();
        for (int step = 1; step < steps.size(); step++) {
            assertThat(steps.get(step).get("before"))
                    .isEqualTo(steps.get(step - 1).get("after"));
        }
        JsonNode renaming = steps.get(6);
        assertThat(renaming.at("/before/address").asString()).isEqualTo("john.smith@nhs.net");
        assertThat(renaming.at("/after/address").asString()).isEqualTo("john.brown@nhs.net");
        assertThat(renaming.at("/after/formerAddresses/0").asString()).isEqualTo("john.smith@nhs.net");
        assertThat(renaming.get("changed").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("familyName", "address", "formerAddresses");
    }

    @Test
    @Rule({"REG-7", "REG-11"})
    void theFirstSignInIsFollowedStepByStep() {
        List<JsonNode> steps = steps("/api/v1/accounts/" + JOHN + "/history");
        assertThat(steps.get(1).at("/after/temporaryPasswordUntil").asString()).isEqualTo(EXPIRY.toString());
        assertThat(steps.get(2).get("changed").isEmpty()).isTrue();
        assertThat(steps.get(3).at("/after/firstSignIn/acceptableUseVersion").asString())
                .isEqualTo("2018-04");
        assertThat(steps.get(4).at("/after/status").asString()).isEqualTo("registered");
        assertThat(steps.get(5).at("/after/status").asString()).isEqualTo("ready");
        assertThat(steps.get(5).at("/after/temporaryPasswordUntil").isNull()).isTrue();
    }

    @Test
    @Rule({"REG-5", "PW-10", "RST-1"})
    void noHashIsInAnyAnswer() {
        List<String> paths = List.of(
                "/api/v1/accounts/" + JOHN + "/history",
                "/api/v1/accounts/" + JOHN,
                "/api/v1/directory?q=john",
                "/api/v1/applications/" + APPLICATION);
        for (String path : paths) {
            HttpResponse<String> answer = query.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(HASH, "argon2");
        }
        JsonNode data = steps(paths.get(0)).get(4).get("data");
        assertThat(data.at("/personal/questions/0/answerHash").asString()).isEqualTo("withheld");
        assertThat(data.at("/accountId").asString()).isEqualTo(JOHN.toString());
    }

    @Test
    void everyPageTellsTheStatesThatTheWholeTells() {
        String path = "/api/v1/accounts/" + JOHN + "/history";
        List<JsonNode> paged = new ArrayList<>();
        JsonNode page = query.json(path + "?limit=2");
        page.get("items").forEach(paged::add);
        while (!page.get("next").isNull()) {
            page = query.json(path + "?limit=2&cursor=" + page.get("next").asString());
            page.get("items").forEach(paged::add);
        }
        assertThat(paged).isEqualTo(steps(path)).hasSize(7);
    }

    @Test
    void containersMailboxesAndApplicationsHaveHistoriesToo() {
        assertThat(steps("/api/v1/containers/" + CONTAINER + "/history")
                        .get(0)
                        .get("told")
                        .asString())
                .isEqualTo("The container of Bumbleton Care Home (V12345, Newcastle) was opened.");
        assertThat(steps("/api/v1/mailboxes/" + MAILBOX + "/history")
                        .get(1)
                        .at("/after/members/1")
                        .asString())
                .isEqualTo(MARY.toString());
        assertThat(steps("/api/v1/applications/" + APPLICATION + "/history"))
                .extracting(step -> step.at("/after/status").asString())
                .containsExactly("submitted", "submitted", "approved");
    }

    @Test
    void whatIsOfAnotherKindHasNoHistoryThere() {
        assertThat(query.get("/api/v1/mailboxes/" + JOHN + "/history").statusCode())
                .isEqualTo(404);
        assertThat(query.get("/api/v1/accounts/" + APPLICATION + "/history").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theHistorysPositionIsTheLogsHead() {
        long head = query.head();
        HttpResponse<String> answer = query.get("/api/v1/accounts/" + JOHN + "/history");
        assertThat(answer.headers().firstValue("Tenure-Position")).contains(Long.toString(head));
    }

    private static List<JsonNode> steps(String path) {
        return query.json(path).get("items").valueStream().toList();
    }
}
