package dev.tenure.query.history;

import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.query.testing.QuerySide;
import dev.tenure.query.web.FieldProblem;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.QueryProblem;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Reading a history is history (AUD-5), and what is kept sealed of deleted people is read by auditors who say why (LEA-5). */
@Rule("AUD-5")
class ReadingHistoriesIT {
    private static final Actor NAT = new Actor("operator:nat", Role.NAS);
    private static final Actor ADA = new Actor("operator:ada", Role.AUDITOR);
    private static final String TABLES =
            "events.event, events.link, events.epoch, events.data_key, events.erased, events.claim";

    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    private QuerySide query;
    private HistoryResource histories;

    @BeforeEach
    void start() {
        JdbcClient.create(DATABASE.dataSource()).sql("truncate " + TABLES).update();
        query = QuerySide.start(DATABASE);
        histories = query.bean(HistoryResource.class);
        query.publish(opened(), john(), mary());
    }

    @AfterEach
    void stop() {
        query.close();
    }

    @Test
    void eachReadingSaysWhoReadItInWhichRoleWhenAndWhy() {
        read(NAT, null, null);
        read(ADA, "yearly audit", "CASE-7");

        assertThat(readings())
                .extracting(
                        HistoryReadingView::sequence,
                        HistoryReadingView::actor,
                        HistoryReadingView::role,
                        HistoryReadingView::reason,
                        HistoryReadingView::caseNumber)
                .containsExactly(
                        tuple(1L, "operator:ada", "AUDITOR", "yearly audit", "CASE-7"),
                        tuple(0L, "operator:nat", "NAS", null, null));
        assertThat(readings()).allSatisfy(reading -> assertThat(reading.at()).isNotNull());
    }

    @Test
    void aReadingChangesNeitherTheHistoryNorTheVersionOfWhatIsRead() {
        List<HistoryStep> before = read(NAT, null, null);
        assertThat(read(NAT, null, null)).isEqualTo(before);
        assertThat(query.json("/api/v1/accounts/" + JOHN).path("version").asLong())
                .isZero();
    }

    @Test
    void nothingIsToldWhereTheReadingCannotBeRecorded() {
        sql("create function events.refuse() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the disc is full'; end $$");
        sql("create trigger refuse before insert on events.event for each row execute function events.refuse()");
        try {
            assertThat(catchThrowableOfType(RuntimeException.class, () -> read(NAT, null, null)))
                    .as("the answer")
                    .isNotNull();
        } finally {
            sql("drop trigger refuse on events.event");
            sql("drop function events.refuse()");
        }
        assertThat(readings()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotReadAndNothingIsRecorded() {
        long head = query.head();
        QueryProblem problem = catchThrowableOfType(
                QueryProblem.class,
                () -> histories.history("mailboxes", JOHN.toString(), null, null, request(NAT, null, null)));
        assertThat(problem.code()).isEqualTo("MAILBOX_UNKNOWN");
        assertThat(query.head()).isEqualTo(head);
    }

    @Test
    void manyAtOnceAreAllRecorded() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<HistoryStep>>> all = IntStream.range(0, 24)
                    .<Callable<List<HistoryStep>>>mapToObj(number -> () -> read(NAT, "look " + number, null))
                    .toList();
            for (var done : readers.invokeAll(all)) {
                done.get();
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(readings())
                .hasSize(24)
                .extracting(HistoryReadingView::reason)
                .doesNotHaveDuplicates();
    }

    @Test
    @Rule("LEA-5")
    void auditorsReadWhatIsKeptSealedIfTheySayWhyAndOthersReadBlanks() {
        query.publish(new AccountDeleted(JOHN, DeletionCause.LEAVER, Instant.parse("2027-01-01T00:00:00Z")));
        long head = query.head();

        QueryProblem refused = catchThrowableOfType(QueryProblem.class, () -> read(ADA, null, null));
        assertThat(refused.code()).isEqualTo("INVALID_QUERY");
        assertThat(refused.errors()).extracting(FieldProblem::code).containsExactly("REASON_NEEDED");
        assertThat(query.head()).as("nothing is written").isEqualTo(head);

        assertThat(text(read(ADA, null, "CASE-8"))).contains("john.smith@nhs.net");
        String blank = text(read(NAT, "curious", null));
        assertThat(blank)
                .contains("(erased)", "account.registered", "account.deleted")
                .doesNotContain("john", "smith");
        assertThat(readings()).extracting(HistoryReadingView::caseNumber).containsExactly(null, "CASE-8");
    }

    @Test
    @Rule("LEA-5")
    void ofAnErasedPersonTheReasonsAreErasedTooAndReadingRevivesNothing() {
        read(NAT, "John Smith rang", null);
        query.erase(JOHN.value());

        assertThat(text(read(NAT, "once more about John", null))).doesNotContain("john.smith");
        assertThat(readings())
                .hasSize(2)
                .allSatisfy(reading -> assertThat(reading.actor()).isEqualTo("operator:nat"))
                .allSatisfy(reading -> assertThat(reading.reason()).isNull());
        assertThat(JdbcClient.create(DATABASE.dataSource())
                        .sql("select count(*) from events.data_key where person = ?")
                        .param(JOHN.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void sql(String statement) {
        JdbcClient.create(DATABASE.dataSource()).sql(statement).update();
    }

    private List<HistoryStep> read(Actor reader, @Nullable String reason, @Nullable String caseNumber) {
        return histories
                .history("accounts", JOHN.toString(), null, null, request(reader, reason, caseNumber))
                .items();
    }

    private List<HistoryReadingView> readings() {
        Page<HistoryReadingView> page = histories.readings("accounts", JOHN.toString(), "100", null);
        assertThat(histories.readings("accounts", MARY.toString(), null, null).items())
                .isEmpty();
        return page.items();
    }

    private static String text(List<HistoryStep> steps) {
        return steps.toString().toLowerCase(Locale.ROOT);
    }

    private static MockHttpServletRequest request(Actor reader, @Nullable String reason, @Nullable String caseNumber) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(Actor.ATTRIBUTE, reader);
        if (reason != null) {
            request.addHeader(Reading.REASON, reason);
        }
        if (caseNumber != null) {
            request.addHeader(Reading.CASE, caseNumber);
        }
        return request;
    }
}
