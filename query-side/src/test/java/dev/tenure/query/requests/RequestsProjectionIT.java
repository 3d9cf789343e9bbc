package dev.tenure.query.requests;

import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.kernel.request.StaffRequestEvent.LeavingReported;
import dev.tenure.kernel.request.StaffRequestEvent.NameReported;
import dev.tenure.kernel.request.StaffRequestEvent.ReportedName;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestOvertaken;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.WantedPerson;
import dev.tenure.kernel.request.StaffRequestId;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is left of requests about people who are gone. */
class RequestsProjectionIT {
    private static final StaffRequestId NAME = new StaffRequestId(Bumbleton.uuid(61));
    private static final StaffRequestId LEAVING = new StaffRequestId(Bumbleton.uuid(62));
    private static final StaffRequestId WANTED = new StaffRequestId(Bumbleton.uuid(63));
    private static final UserAccountId ELLA = new UserAccountId(Bumbleton.uuid(64));
    private static final Instant LATER = Instant.parse("2026-12-01T09:00:00Z");

    @RegisterExtension
    static final PostgresExtension DATABASE = ReadModel.database();

    private JdbcClient jdbc;
    private SliceUnderTest slice;
    private RequestQueries requests;

    @BeforeEach
    void start() {
        jdbc = JdbcClient.create(DATABASE.dataSource());
        clear();
        JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
        slice = new SliceUnderTest(jdbc, transactions, new RequestsProjection(jdbc, Erased.nobody()));
        requests = new RequestQueries(jdbc);
        slice.bring(
                new NameReported(NAME, MARY, JOHN, CONTAINER, new ReportedName(new PersonName("Mary", "Wold"))),
                new LeavingReported(LEAVING, JOHN, JOHN, CONTAINER, null),
                new AccountWanted(
                        WANTED,
                        ELLA,
                        JOHN,
                        CONTAINER,
                        MAILBOX,
                        new WantedPerson(new PersonName("Ella", "Quillfeather"), Bumbleton.mobile(9))));
    }

    private void clear() {
        jdbc.sql("truncate readmodel.request").update();
    }

    @Test
    @Rule({"LEA-8", "LEA-5"})
    void aRequestAboutADeletedPersonIsOvertakenAndTellsNothingOfThem() {
        slice.bring(new RequestOvertaken(NAME, MARY), new AccountDeleted(MARY, DeletionCause.LEAVER, LATER));

        RequestView view = requests.request(NAME.value()).orElseThrow();
        assertThat(view.state()).isEqualTo("overtaken");
        assertThat(view.settledAt()).isEqualTo(SliceUnderTest.START.plusSeconds(3));
        assertThat(view.givenName()).isNull();
        assertThat(view.familyName()).isNull();
        assertThat(requests.request(LEAVING.value()).orElseThrow().state()).isEqualTo("open");
        assertRebuilt();
    }

    @Test
    @Rule("LEA-5")
    void ofARefusedAccountNameNumberAndReasonAreToldUntilTheyAreErased() {
        slice.bring(
                Map.of("actor", "operator:nat", "reason", "unknown here"), new RequestRejected(WANTED, ELLA, LATER));
        RequestView kept = requests.request(WANTED.value()).orElseThrow();
        assertThat(kept.familyName()).isEqualTo("Quillfeather");
        assertThat(kept.reason()).isEqualTo("unknown here");

        slice.bring(new RequestErased(WANTED, ELLA));
        RequestView view = requests.request(WANTED.value()).orElseThrow();
        assertThat(view.state()).isEqualTo("rejected");
        assertThat(view.settledBy()).isEqualTo("operator:nat");
        assertThat(view.version()).isEqualTo(2);
        assertThat(view)
                .extracting("givenName", "familyName", "mobile", "reason")
                .containsOnlyNulls();
        assertRebuilt();
    }

    private void assertRebuilt() {
        List<String> rows = slice.rows("request");
        slice.bringAgain();
        assertThat(slice.rows("request")).isEqualTo(rows);
        clear();
        slice.bringAgainTogether();
        assertThat(slice.rows("request")).as("in one batch").isEqualTo(rows);
    }
}
