package dev.tenure.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.upload.BulkUploadCommand.ReleaseNumbers;
import dev.tenure.command.upload.BulkUploadCommand.RowNumber;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose a number is while files with it come and go. */
@Rule({"REG-3", "REG-10"})
class NumbersOfUploadsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final UploadSide uploads = new UploadSide(POSTGRES);
    private final CommandSide side = uploads.side();
    private final CareContainerId home = uploads.home();

    NumbersOfUploadsIT() {
        uploads.start();
    }

    @AfterEach
    void close() {
        uploads.close();
    }

    @Test
    void registersOfACorrectedResultOnlyWhatIsNew() {
        UUID first =
                uploads.finished(home, UploadSide.file("Jo,Corrected," + UploadSide.freshMobile(), "Al,Corrected,07"));
        String corrected =
                String.join("\n", uploads.result(first)).replace("07,refused", UploadSide.freshMobile() + ",");

        UUID second = uploads.finished(home, corrected);

        assertThat(uploads.tally(second)).containsExactly(2, 1, 0, 1, 1, 0);
        assertThat(uploads.result(second).get(1))
                .startsWith(uploads.result(first).get(1).replace(",registered,", ",already-there,"));
        assertThat(uploads.result(second).get(2)).contains(",registered,", "al.corrected@nhs.net");
    }

    @Test
    void refusesANumberThatSomebodyElseHasAndNamesTheHolder() {
        String mobile = UploadSide.freshMobile();
        UUID account = uploads.registered(home, UploadSide.file("Kim,Holder," + mobile));

        UUID other = uploads.sent(home, UploadSide.file("Not,Kim," + mobile));
        UUID elsewhere = uploads.sent(uploads.home(), UploadSide.file("Kim,Holder," + mobile));

        uploads.awaitState(other, "checked");
        uploads.awaitState(elsewhere, "checked");
        assertThat(uploads.result(other).get(1)).contains("refused", "MOBILE_IN_USE", "account " + account);
        assertThat(uploads.result(elsewhere).get(1)).contains("refused", "MOBILE_IN_USE", "account " + account);
        assertThat(holder(mobile)).isEqualTo(account);
    }

    @Test
    void holdsTheNumberOfARowFromItsCheckOnAgainstAnotherUpload() {
        String mobile = UploadSide.freshMobile();
        UUID first = uploads.sent(home, UploadSide.file("Lea,First," + mobile));
        uploads.awaitState(first, "checked");

        UUID second = uploads.sent(home, UploadSide.file("Lea,Second," + mobile));
        uploads.awaitState(second, "checked");

        assertThat(uploads.result(second).get(1)).contains("MOBILE_IN_USE", "line 2 of upload " + first);
    }

    @Test
    void goesBehindAnApplicationThatWasThereBeforeAndInFrontOfOneThatComesAfter() {
        MobileNumber applied = MobileNumber.of(UploadSide.freshMobile());
        MobileNumber uploaded = MobileNumber.of(UploadSide.freshMobile());
        uploads.registrar().submit(application(applied));

        UUID upload = uploads.sent(home, UploadSide.file("Ned,Late," + applied, "Nia,Early," + uploaded));
        uploads.awaitState(upload, "checked");

        assertThat(uploads.result(upload).get(1)).contains("MOBILE_IN_USE", "of an application");
        assertThat(uploads.registrar().submit(application(uploaded)).body()).contains("set-aside");
    }

    @Test
    void aRowThatIsRefusedAtItsRegistrationHarmsNoOther() {
        MobileNumber lost = MobileNumber.of(UploadSide.freshMobile());
        UUID upload =
                uploads.sent(home, UploadSide.file("Liz,Loser," + lost, "Win,Winner," + UploadSide.freshMobile()));
        uploads.awaitState(upload, "checked");
        RowNumber row = new RowNumber(2, new UserAccountId(holder(lost.value())), lost);
        uploads.registrar().send(new ReleaseNumbers(new UploadId(upload), List.of(row)), Actor.process("bulk-upload"));
        uploads.registrar().submit(application(lost));

        uploads.post(upload, "start");
        uploads.awaitState(upload, "finished");

        assertThat(uploads.tally(upload)).containsExactly(2, 1, 1, 1, 0, 0);
        assertThat(uploads.result(upload).get(1)).contains(",refused,", "MOBILE_IN_USE");
        assertThat(uploads.result(upload).get(2)).contains(",registered,");
        assertThat(holder(lost.value())).isNotEqualTo(row.accountId().value());
    }

    private static SubmitApplication application(MobileNumber mobile) {
        PersonName name = new PersonName("Ann", "Applicant");
        return Registrar.application(
                List.of(new Person(new UserAccountId(UUID.randomUUID()), 1, ApplicantRole.OWNER, name, mobile)));
    }

    @Test
    void givesItsNumbersUpWhenItIsWithdrawn() {
        String mobile = UploadSide.freshMobile();
        String file = UploadSide.file("Max,Withdrawn," + mobile);
        UUID first = uploads.sent(home, file);
        uploads.awaitState(first, "checked");

        assertThat(uploads.post(first, "withdrawal").json().path("state").asString())
                .isEqualTo("withdrawn");
        await("released")
                .until(() -> side.store()
                        .claims()
                        .holderOf(MobileClaims.key(MobileNumber.of(mobile)))
                        .isEmpty());

        uploads.post(first, "start").assertProblem(409, "UPLOAD_WITHDRAWN");
        UUID again = uploads.sent(home, file);
        assertThat(again).isNotEqualTo(first);
        uploads.awaitState(again, "checked");
        assertThat(uploads.tally(again)).containsExactly(1, 1, 0, 0, 0, 1);
    }

    private UUID holder(String mobile) {
        return side.store()
                .claims()
                .holderOf(MobileClaims.key(MobileNumber.of(mobile)))
                .orElseThrow();
    }

    @Test
    void ofAFileThatNobodyStartsAreFreeAgainInTheEnd() {
        String mobile = UploadSide.freshMobile();
        UUID forgotten = uploads.sent(home, UploadSide.file("Fay,Forgotten," + mobile));
        uploads.awaitState(forgotten, "checked");

        side.clock().advance(UploadSide.KEPT.plusSeconds(1));

        uploads.awaitState(forgotten, "withdrawn");
        UUID next = uploads.finished(home, UploadSide.file("Fern,Next," + mobile));
        assertThat(uploads.tally(next)).containsExactly(1, 1, 0, 1, 0, 0);
    }
}
