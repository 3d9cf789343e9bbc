package dev.tenure.command.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.sample.Told;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Rule("REG-10")
class UploadingIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final UploadSide uploads = new UploadSide(POSTGRES);
    private final CommandSide side = uploads.side();
    private final CareContainerId home = uploads.home();

    UploadingIT() {
        uploads.start();
    }

    @AfterEach
    void close() {
        uploads.close();
    }

    @Test
    void registersTheGoodRowsAndNamesWhatIsWrongWithTheOthers() {
        String file = UploadSide.file("Ann,Uploaded," + UploadSide.freshMobile(), "Bea,Uploaded,0161 496 0000");
        UUID upload = uploads.sent(home, file);
        uploads.awaitState(upload, "checked");
        assertThat(uploads.tally(upload)).containsExactly(2, 1, 1, 0, 0, 1);

        assertThat(uploads.post(upload, "start").status()).isEqualTo(200);
        uploads.awaitState(upload, "finished");

        assertThat(uploads.tally(upload)).containsExactly(2, 1, 1, 1, 0, 0);
        assertThat(uploads.get("/" + upload).json().path("problems"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path("line").asInt()).isEqualTo(3);
                    assertThat(problem.path("column").asInt()).isEqualTo(3);
                    assertThat(problem.path("columnName").asString()).isEqualTo("mobile");
                    assertThat(problem.path("code").asString()).isEqualTo("LANDLINE");
                });
        List<String> result = uploads.result(upload);
        assertThat(result.get(0))
                .isEqualTo("given_name,family_name,mobile,outcome,account_id,address,column,code,reason");
        assertThat(result.get(1)).matches("Ann,Uploaded,'\\+44\\d+,registered,[-0-9a-f]{36},ann.uploaded@nhs.net,,,");
        assertThat(result.get(2)).startsWith("Bea,Uploaded,0161 496 0000,refused,,,mobile,LANDLINE,\"Line 3: ");
    }

    @Test
    @Rule({"REG-5", "REG-8", "AUD-1"})
    void sendsThePasswordToTheMobileAndTheLogInNameToTheOwnerOnBehalfOfTheOperator() {
        String mobile = UploadSide.freshMobile();
        UUID account = uploads.registered(home, UploadSide.file("Ivy,Told," + mobile));

        assertThat(side.historyOf(account)).containsExactly("account.registered", "account.temporary-password-issued");
        List<UUID> messages = side.jdbc()
                .sql("select message_id from events.outgoing_message where subject = ? order by template desc")
                .param(account)
                .query(UUID.class)
                .list();
        assertThat(messages).hasSize(2);
        assertThat(open(messages.get(0))).containsEntry("to", mobile).containsKey("password");
        assertThat(open(messages.get(1)))
                .containsEntry("address", "ivy.told@nhs.net")
                .hasEntrySatisfying("to", to -> assertThat(to).startsWith("olive.owner"));
        String recorded = side.jdbc()
                .sql("select convert_from(metadata, 'UTF8') || convert_from(payload, 'UTF8') from events.event"
                        + " where aggregate_id = ? and name = 'account.registered'")
                .param(account)
                .query(String.class)
                .single();
        assertThat(recorded)
                .contains("process:bulk-upload", "operator:first-operator", "account.register-uploaded", "BULK_UPLOAD");
    }

    @Test
    void recordsEachStepOfTheUploadWithoutPersonalData() {
        String file = UploadSide.file("Una,Recorded," + UploadSide.freshMobile());
        UUID upload = uploads.sent(home, file);
        uploads.awaitState(upload, "checked");
        uploads.post(upload, "start");
        uploads.awaitState(upload, "finished");

        assertThat(side.historyOf(upload))
                .containsExactly(
                        "upload.received",
                        "upload.numbers-held",
                        "upload.checked",
                        "upload.started",
                        "upload.finished");
        assertThat(side.count("events.event where personal is not null and aggregate_id = '" + upload + "'"))
                .isZero();
        assertThat(side.count("command.upload_row where position(convert_to('Recorded', 'UTF8') in sealed) > 0"))
                .isZero();
        assertThat(uploads.get("/" + upload).json().path("fileName").asString()).isEqualTo("Zoë.csv");
    }

    @Test
    void takesTheSameFileForTheSameUpload() {
        String file = UploadSide.people(3, "Same");
        UUID upload = uploads.sent(home, file);
        uploads.awaitState(upload, "checked");
        uploads.post(upload, "start");
        uploads.awaitState(upload, "finished");
        long head = side.store().log().head();

        Told again = uploads.send(home, file);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("uploadId").asString()).isEqualTo(upload.toString());
        assertThat(again.json().path("state").asString()).isEqualTo("finished");
        assertThat(side.store().log().head()).isEqualTo(head);
        assertThat(side.count("command.upload where container_id = '" + home + "'"))
                .isEqualTo(1);
    }

    @Test
    void takesTheSameFileForAnotherContainerForAnotherUpload() {
        String file = UploadSide.people(1, "Elsewhere");
        UUID upload = uploads.sent(home, file);

        assertThat(uploads.sent(uploads.home(), file)).isNotEqualTo(upload);
    }

    private Map<String, String> open(UUID message) {
        return side.store().outgoingMessages().open(message).orElseThrow();
    }
}
