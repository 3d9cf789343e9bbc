package dev.tenure.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Told;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Local accounts come in by import: the bulk upload of a local container (ORG-9). */
@Rule("ORG-9")
class ImportingIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String HEADER = "given_name,family_name,mobile,existing_address\n";

    private final UploadSide uploads = new UploadSide(POSTGRES);
    private final CommandSide side = uploads.side();
    private final CareContainerId home = uploads.home();
    private final CareContainerId local = uploads.localContainer();

    ImportingIT() {
        uploads.start();
    }

    @AfterEach
    void close() {
        uploads.close();
    }

    @Test
    @Rule({"REG-4", "REG-5", "REG-8"})
    void peopleKeepTheAddressTheyBringAndOthersGetOne() {
        String mobile = UploadSide.freshMobile();
        UUID upload = uploads.finished(
                local, file("Ida,Imported," + mobile + ",I.Imported@nhs.net", row("Ida,Imported", "")));

        assertThat(uploads.tally(upload)).containsExactly(2, 2, 0, 2, 0, 0);
        assertThat(uploads.result(upload).get(1)).contains(",registered,", ",i.imported@nhs.net,");
        assertThat(uploads.result(upload).get(2)).contains(",registered,", ",ida.imported@nhs.net,");
        UUID account = account(upload, 1);
        assertThat(recorded(account)).contains("\"LOCAL\"", local.toString());
        assertThat(told(account, "temporary-password")).containsEntry("to", mobile);
        assertThat(told(account, "log-in-name"))
                .containsEntry("to", "helpdesk@northgate.example")
                .containsEntry("address", "i.imported@nhs.net");
        assertRefused(() -> nas(new IssueTemporaryPassword(new UserAccountId(account))), RejectionCode.TRANSFER_ONLY);
    }

    @Test
    @Rule({"REG-10", "REN-4"})
    void eachRowIsJudgedAloneByTheAddressThatItBrings() {
        String taken = uploads.result(uploads.finished(home, UploadSide.file(row("Tom,Taken"))))
                .get(1)
                .split(",")[5];
        String again = UploadSide.freshMobile();
        UUID upload = uploads.finished(
                local,
                file(
                        row("Bad,Form", "no address"),
                        row("Bad,Domain", "bad.domain@elsewhere.example"),
                        row("Bad,Kind", "care.leeds.northgate@nhs.net"),
                        row("Good,One", "good@nhs.net"),
                        row("Good,Two", "GOOD@nhs.net"),
                        "Not,Free," + again + "," + taken));

        List<String> result = uploads.result(upload);
        assertThat(result.get(1)).contains("refused", "existing_address", "ADDRESS_NOT_VALID");
        assertThat(result.get(2)).contains("refused", "ADDRESS_ELSEWHERE");
        assertThat(result.get(3)).contains("refused", "ADDRESS_RESERVED");
        assertThat(result.get(4)).contains("registered");
        assertThat(result.get(5)).contains("refused", "ADDRESS_TWICE");
        assertThat(result.get(6)).contains("refused", "existing_address", "ADDRESS_IN_USE");
        UUID freed = uploads.finished(local, file("Now,Free," + again + ","));
        assertThat(uploads.tally(freed)).containsExactly(1, 1, 0, 1, 0, 0);
    }

    @Test
    void onlyALocalContainerTakesAddressesThatPeopleBring() {
        assertThat(uploads.send(home, file(row("Ada,Address", "ada@nhs.net"))).body())
                .contains("COLUMN_UNKNOWN");
        String file = file(row("Sue,Same", ""));
        UUID upload = uploads.finished(local, file);
        assertThat(uploads.send(local, file).json().path("uploadId").asString()).isEqualTo(upload.toString());
    }

    @Test
    void takesABatchAsJsonToo() {
        String people = "{\"people\":[{\"givenName\":\"Jo\",\"familyName\":\"Json\",\"mobile\":\""
                + UploadSide.freshMobile() + "\",\"existingAddress\":\"jo@nhs.net\"},null]}";
        Told told = uploads.ask(UploadSide.request("POST", "/api/v1/containers/" + local + "/uploads", Registrar.NAS)
                .contentType("application/json")
                .content(people));

        assertThat(told.status()).as(told.body()).isEqualTo(201);
        UUID upload = UUID.fromString(told.json().path("uploadId").asString());
        uploads.awaitState(upload, "checked");
        assertThat(uploads.tally(upload)).containsExactly(2, 1, 1, 0, 0, 1);
    }

    @Test
    @Rule({"REG-1", "REG-3"})
    void whoHasAnAccountIsNotRegisteredAgainAndNasIsToldWhichAndWhatToDo() {
        String mobile = UploadSide.freshMobile();
        UUID account = uploads.registered(local, UploadSide.file("Rae,Known," + mobile));

        UUID there = uploads.sent(home, UploadSide.file("Rae,Known," + mobile));
        uploads.awaitState(there, "checked");
        assertThat(uploads.result(there).get(1))
                .contains("refused", "MOBILE_IN_USE", "account " + account, "a local IT department runs")
                .contains("POST /api/v1/accounts/" + account + "/transfer");

        nas(new TransferAccount(new UserAccountId(account), home, List.of()));
        UUID elsewhere = uploads.sent(uploads.home(), UploadSide.file("Rae,Known," + mobile));
        UUID again = uploads.sent(home, UploadSide.file("Rae,Known," + mobile, row("New,Here")));
        uploads.awaitState(elsewhere, "checked");
        uploads.awaitState(again, "checked");
        assertThat(uploads.result(elsewhere).get(1))
                .contains("refused", "account " + account, "PUT /api/v1/accounts/" + account + "/container");
        assertThat(uploads.result(again).get(1)).contains("already-there," + account);
    }

    private static String row(String name) {
        return name + "," + UploadSide.freshMobile();
    }

    private static String row(String name, String address) {
        return row(name) + "," + address;
    }

    private static String file(String... rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    private UUID account(UUID upload, int line) {
        return UUID.fromString(uploads.result(upload).get(line).split(",")[5]);
    }

    private void nas(Command<?> command) {
        uploads.registrar().send(command, Registrar.NAS);
    }

    private static void assertRefused(ThrowingCallable sending, RejectionCode code) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(sending)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private String recorded(UUID account) {
        return side.jdbc()
                .sql("select convert_from(payload, 'UTF8') from events.event where aggregate_id = ? and sequence = 0")
                .param(account)
                .query(String.class)
                .single();
    }

    private Map<String, String> told(UUID account, String template) {
        UUID message = side.jdbc()
                .sql("select message_id from events.outgoing_message where subject = ? and template = ?")
                .params(account, template)
                .query(UUID.class)
                .single();
        return side.store().outgoingMessages().open(message).orElseThrow();
    }
}
