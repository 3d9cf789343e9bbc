package dev.tenure.command.upload.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.sample.Told;
import dev.tenure.command.upload.UploadCounts;
import dev.tenure.command.upload.UploadSide;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Rule("REG-10")
class UploadResourceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final UploadSide uploads = new UploadSide(POSTGRES);
    private final CareContainerId home = uploads.home();

    @AfterEach
    void close() {
        uploads.close();
    }

    @Test
    void answersWithTheUploadWhereItIsAndHowFarItHasCome() {
        Told told = uploads.send(home, UploadSide.file("Ann,Lee," + UploadSide.freshMobile(), "Bea,Lee,07"));

        assertThat(told.status()).isEqualTo(201);
        JsonNode upload = told.json();
        assertThat(upload.path("containerId").asString()).isEqualTo(home.toString());
        assertThat(upload.path("fileName").asString()).isEqualTo("Zoë.csv");
        assertThat(upload.path("state").asString()).isEqualTo("checking");
        assertThat(upload.path("receivedBy").asString()).isEqualTo("operator:first-operator");
        assertThat(upload.path("receivedAt").asString()).isEqualTo("2018-05-01T11:00:00Z");
        assertThat(upload.path("rows").path("total").asInt()).isEqualTo(2);
        assertThat(upload.path("problems").get(0).path("line").asInt()).isEqualTo(3);
    }

    @Test
    void refusesAContainerThatIsNot() {
        uploads.send(new CareContainerId(UUID.randomUUID()), UploadSide.people(1, "Nowhere"))
                .assertProblem(404, "CONTAINER_UNKNOWN");
        uploads.ask(UploadSide.request("POST", "/api/v1/containers/17/uploads", NAS)
                        .contentType("text/csv")
                        .content("x"))
                .assertProblem(404, "CONTAINER_UNKNOWN");
        nothingIsKept();
    }

    @Test
    @Rule("AUD-1")
    void refusesWhoMayNotBeforeAnythingIsKept() {
        Actor helpdesk = new Actor("operator:helen", Role.HELPDESK);

        uploads.send(home, UploadSide.people(1, "Forbidden"), helpdesk).assertProblem(403, "NOT_ALLOWED");
        nothingIsKept();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ' FILE_EMPTY'",
        "'given_name,family_name,mobile', ' NO_ROWS'",
        "'given_name,family_name', '/mobile COLUMN_MISSING'",
        "'given_name,family_name,mobile,shoe', '/shoe COLUMN_UNKNOWN'"
    })
    void refusesAFileThatCannotBeReadAtAll(String header, String error) {
        uploads.send(home, header + "\n").assertProblem(422, "UPLOAD_REFUSED", error);
        nothingIsKept();
    }

    @Test
    void refusesAFileWithTooManyRowsOrBytes() {
        uploads.send(home, UploadSide.file("a,b,c\n".repeat(50_001)))
                .assertProblem(422, "UPLOAD_REFUSED", " TOO_MANY_ROWS");
        uploads.send(home, UploadSide.file("a".repeat(1024).concat("\n").repeat(20 * 1024)))
                .assertProblem(422, "UPLOAD_REFUSED", " FILE_TOO_LARGE");
        nothingIsKept();
    }

    @Test
    void startsAndWithdrawsOnlyWhatMayBe() {
        uploads.start();
        UUID upload = uploads.sent(home, UploadSide.people(1, "Started"));
        uploads.awaitState(upload, "checked");

        assertThat(uploads.post(upload, "start").status()).isEqualTo(200);
        assertThat(uploads.post(upload, "start").status()).isEqualTo(200);
        uploads.post(upload, "withdrawal").assertProblem(409, "UPLOAD_STARTED");
        uploads.post(UUID.randomUUID(), "start").assertProblem(404, "UPLOAD_UNKNOWN");
        uploads.post(UUID.randomUUID(), "withdrawal").assertProblem(404, "UPLOAD_UNKNOWN");
        uploads.get("/" + UUID.randomUUID()).assertProblem(404, "UPLOAD_UNKNOWN");
    }

    @Test
    void refusesToStartWhatIsStillBeingChecked() {
        UUID upload = uploads.sent(home, UploadSide.people(1, "Early"));

        uploads.post(upload, "start").assertProblem(409, "UPLOAD_NOT_CHECKED");
    }

    @Test
    void listsUploadsNewestFirstPageByPage() {
        List<String> sent = new ArrayList<>();
        for (int times = 0; times < 3; times++) {
            sent.add(0, uploads.sent(home, UploadSide.people(1, "Listed")).toString());
        }

        Told first = uploads.get("?containerId=" + home + "&state=checking&limit=2");
        Told second = uploads.get("?containerId=" + home + "&limit=2&cursor="
                + first.json().path("next").asString());

        assertThat(ids(first)).isEqualTo(sent.subList(0, 2));
        assertThat(ids(second)).isEqualTo(sent.subList(2, 3));
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(ids(uploads.get("?containerId=" + home + "&state=finished"))).isEmpty();
        assertThat(ids(uploads.get("?limit=1"))).isEqualTo(sent.subList(0, 1));
    }

    @Test
    void listsRowsByOutcomePageByPage() {
        UUID upload = uploads.sent(
                home,
                UploadSide.file("Ann,Rows," + UploadSide.freshMobile(), "Bea,Rows,07", "Cat,Rows,08", "Dee,Rows,09"));

        Told refused = uploads.get("/" + upload + "/rows?outcome=refused&limit=2");
        assertThat(refused.json().path("items")).hasSize(2);
        JsonNode row = refused.json().path("items").get(0);
        assertThat(row.path("line").asInt()).isEqualTo(3);
        assertThat(row.path("fields").path("given_name").asString()).isEqualTo("Bea");
        assertThat(row.path("problems").get(0).path("columnName").asString()).isEqualTo("mobile");
        Told rest = uploads.get("/" + upload + "/rows?outcome=refused&limit=2&cursor="
                + refused.json().path("next").asString());
        assertThat(rest.json().path("items")).hasSize(1);
        assertThat(uploads.get("/" + upload + "/rows?outcome=open").json().path("items"))
                .hasSize(1);
        assertThat(uploads.get("/" + upload + "/rows").json().path("items")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "?state=lost, ?state STATE_UNKNOWN",
        "?limit=0, ?limit LIMIT_NOT_VALID",
        "?limit=many, ?limit LIMIT_NOT_VALID",
        "?cursor=x, ?cursor CURSOR_NOT_VALID"
    })
    void refusesAQuestionThatItDoesNotUnderstand(String question, String error) {
        uploads.get(question).assertProblem(400, "REQUEST_NOT_VALID", error);
    }

    @Test
    void refusesAnOutcomeThatThereIsNot() {
        UUID upload = uploads.sent(home, UploadSide.people(1, "Asked"));

        uploads.get("/" + upload + "/rows?outcome=lost")
                .assertProblem(400, "REQUEST_NOT_VALID", "?outcome OUTCOME_UNKNOWN");
    }

    @Test
    void isCounted() {
        UploadCounts counts = new UploadCounts(uploads.side().jdbc());
        UploadCounts.Counts before = counts.now();
        uploads.sent(home, UploadSide.file("Ann,Counted," + UploadSide.freshMobile(), "Bea,Counted,07"));

        UploadCounts.Counts after = counts.now();

        assertThat(after.checking()).isEqualTo(before.checking() + 1);
        assertThat(after.refusedRows()).isEqualTo(before.refusedRows() + 1);
    }

    private void nothingIsKept() {
        assertThat(uploads.side().count("command.upload where container_id = '" + home + "'"))
                .isZero();
    }

    private static List<String> ids(Told list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("uploadId").asString())
                .toList();
    }
}
