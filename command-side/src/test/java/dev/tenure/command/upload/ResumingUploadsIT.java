package dev.tenure.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.upload.BulkUploadCommand.StartUpload;
import dev.tenure.command.upload.BulkUploadCommand.WithdrawUpload;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a crash leaves, and what two processes at once do. */
@Rule("REG-10")
class ResumingUploadsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final UploadSide uploads = new UploadSide(POSTGRES);
    private final CommandSide side = uploads.side();
    private final CareContainerId home = uploads.home();

    @AfterEach
    void close() {
        uploads.close();
    }

    @Test
    void waitsForAProcessThatDoesIt() {
        UUID upload = uploads.sent(home, UploadSide.people(3, "Waiting"));
        assertThat(uploads.state(upload)).isEqualTo("checking");

        uploads.start();

        uploads.awaitState(upload, "checked");
    }

    @Test
    void ofTwoProcessesAtOnceEachRowIsRegisteredOnce() {
        int people = 1200;
        uploads.start();
        uploads.startElsewhere("elsewhere");
        UUID upload = uploads.sent(home, UploadSide.people(people, "Twofold"));
        uploads.awaitState(upload, "checked");
        uploads.post(upload, "start");
        await("finished")
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> breakLeases() && uploads.state(upload).equals("finished"));

        assertThat(uploads.tally(upload)).containsExactly(people, people, 0, people, 0, 0);
        assertThat(side.count(
                        "events.event where name = 'account.registered' and convert_from(payload, 'UTF8') like '%BULK_UPLOAD%"
                                + home + "%'"))
                .isEqualTo(people);
        assertThat(side.count("events.event where name = 'upload.finished' and aggregate_id = '" + upload + "'"))
                .isEqualTo(1);
    }

    /** So that both have it at once. */
    private boolean breakLeases() {
        side.jdbc().sql("update command.upload set leased_until = null").update();
        return true;
    }

    @Test
    void takesOverWhatAProcessThatDiedHadOnceItsLeaseIsOver() {
        UUID upload = uploads.sent(home, UploadSide.people(2, "Orphaned"));
        side.jdbc()
                .sql("update command.upload set leased_by = 'dead', leased_until = clock_timestamp() + interval '1 s'"
                        + " where upload_id = ?")
                .param(upload)
                .update();

        uploads.start();

        uploads.awaitState(upload, "checked");
    }

    @Test
    void aRowWhoseOutcomeWasNotNotedGetsTheAnswerThatItGotBefore() {
        uploads.start();
        UUID upload = uploads.sent(home, UploadSide.people(5, "Forgotten"));
        uploads.awaitState(upload, "checked");
        uploads.post(upload, "start");
        uploads.awaitState(upload, "finished");
        List<String> result = uploads.result(upload);
        long head = side.store().log().head();
        side.jdbc()
                .sql("update command.upload_row set outcome = 'good' where upload_id = ?")
                .param(upload)
                .update();
        side.jdbc()
                .sql("update command.upload set state = 'running', work = true, registered = null where upload_id = ?")
                .param(upload)
                .update();

        await("noted again")
                .until(() ->
                        side.count("command.upload_row where outcome = 'registered' and upload_id = '" + upload + "'")
                                == 5);

        assertThat(side.store().log().head()).isEqualTo(head);
        assertThat(uploads.result(upload)).isEqualTo(result);
    }

    @Test
    void followsADecisionThatWasRecordedButNotNoted() {
        UUID started = uploads.sent(home, UploadSide.people(1, "Unnoted"));
        UUID withdrawn = uploads.sent(home, UploadSide.people(1, "Unnoted"));
        uploads.start();
        uploads.awaitState(started, "checked");
        uploads.awaitState(withdrawn, "checked");

        uploads.registrar().send(new StartUpload(new UploadId(started)), Registrar.NAS);
        uploads.registrar().send(new WithdrawUpload(new UploadId(withdrawn)), Registrar.NAS);

        uploads.awaitState(started, "finished");
        uploads.awaitState(withdrawn, "withdrawn");
    }

    @Test
    void dropsAFileThatNeverCameOnRecord() {
        UUID upload = uploads.sent(home, UploadSide.people(1, "Unrecorded"));
        UUID other = UUID.randomUUID();
        side.jdbc()
                .sql("insert into command.upload (upload_id, container_id, content_hash, received_at, received_by,"
                        + " headings, state, total) select ?, container_id, '\\x00', received_at - interval '2 h',"
                        + " received_by, headings, 'receiving', 0 from command.upload where upload_id = ?")
                .params(other, upload)
                .update();

        uploads.start();

        await("dropped").until(() -> side.count("command.upload where upload_id = '" + other + "'") == 0);
        uploads.awaitState(upload, "checked");
    }

    @Test
    void pausesWhileTheDatabaseIsAwayAndGoesOnByItself() {
        int people = 600;
        uploads.start();
        UUID upload = uploads.sent(home, UploadSide.people(people, "Interrupted"));
        uploads.awaitState(upload, "checked");
        uploads.post(upload, "start");
        for (int times = 0; times < 3; times++) {
            side.jdbc()
                    .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()")
                    .query(Long.class)
                    .single();
        }

        await("finished")
                .ignoreExceptions()
                .atMost(Duration.ofSeconds(60))
                .until(() -> uploads.state(upload).equals("finished"));
        assertThat(uploads.tally(upload)).containsExactly(people, people, 0, people, 0, 0);
    }

    @Test
    void deletesItsRowsSomeTimeAfterItHasEnded() {
        uploads.start();
        String file = UploadSide.file("Dee,Deleted," + UploadSide.freshMobile(), "Dan,Deleted,07");
        UUID upload = uploads.sent(home, file);
        uploads.awaitState(upload, "checked");
        uploads.post(upload, "start");
        uploads.awaitState(upload, "finished");
        assertThat(uploads.result(upload)).hasSize(3);

        side.clock().advance(UploadSide.KEPT.plusSeconds(1));

        await("deleted")
                .atMost(Duration.ofSeconds(30))
                .until(() -> side.count("command.upload_row where upload_id = '" + upload + "'") == 0);
        uploads.get("/" + upload + "/result").assertProblem(410, RejectionCode.UPLOAD_ROWS_DELETED.name());
        uploads.get("/" + upload + "/rows").assertProblem(410, RejectionCode.UPLOAD_ROWS_DELETED.name());
        assertThat(uploads.tally(upload)).containsExactly(2, 1, 1, 1, 0, 0);
        assertThat(uploads.get("/" + upload).json().path("fileName").isNull()).isTrue();
        assertThat(uploads.send(home, file).status()).isEqualTo(200);
    }
}
