package dev.tenure.query.applications;

import dev.tenure.query.applications.ApplicationView.Clash;
import dev.tenure.query.applications.ApplicationView.Person;
import dev.tenure.query.web.Cursor;
import dev.tenure.query.web.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers what was applied for and where it stands. Each answer is read from one snapshot of the database. */
public final class ApplicationQueries {
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    public ApplicationQueries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A place in the queue of applications: the longest waiting first. */
    record Place(Instant submittedAt, UUID id) {
        static final int SIZE = 3;

        private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

        Place {
            if (submittedAt.isBefore(Instant.EPOCH) || submittedAt.isAfter(END)) {
                throw new IllegalArgumentException("no time of ours");
            }
        }

        static Place read(Cursor cursor) {
            return new Place(Instant.parse(cursor.get(1)), UUID.fromString(cursor.get(2)));
        }
    }

    /** Names the list, so that a cursor is good for the same question only. */
    static String listName(@Nullable ApplicationState state) {
        return "applications " + (state == null ? "" : state.text());
    }

    Page<ApplicationSummary> list(@Nullable ApplicationState state, int limit, @Nullable Place after) {
        List<ApplicationSummary> found = jdbc.sql("""
                select application.*,
                    (select count(*) from readmodel.application_person person
                     where person.application_id = application.application_id) as people,
                    (select count(*) from readmodel.application_person person
                     where person.application_id = application.application_id and person.registered) as registered,
                    (select count(*) from readmodel.application_clash clash
                     where clash.application_id = application.application_id) as clashes
                from readmodel.application
                where (:state::text is null or state = :state)
                  and (:afterAt::timestamptz is null or (submitted_at, application_id) > (:afterAt, :afterId::uuid))
                order by submitted_at, application_id
                limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("afterAt", after == null ? null : after.submittedAt().atOffset(ZoneOffset.UTC))
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query((row, number) -> ApplicationRows.summary(row))
                .list();
        return Page.of(found, limit, last -> Cursor.of(listName(state), last.submittedAt(), last.id()));
    }

    Optional<ApplicationView> application(UUID id) {
        return snapshot.execute(status -> {
            List<Person> people = people(id);
            List<Clash> clashes = clashes(id);
            return jdbc.sql("select * from readmodel.application where application_id = :id")
                    .param("id", id)
                    .query((row, number) -> ApplicationRows.view(row, people, clashes))
                    .optional();
        });
    }

    private List<Person> people(UUID id) {
        return jdbc.sql("select * from readmodel.application_person where application_id = :id order by row_number")
                .param("id", id)
                .query((row, number) -> ApplicationRows.person(row))
                .list();
    }

    /** A holder that is no registered applicant of an application is an account that came another way (REG-8). */
    private List<Clash> clashes(UUID id) {
        return jdbc.sql("""
                select clash.row_number, clash.holder_id, person.application_id as holder_application,
                       person.given, person.family, coalesce(person.registered, true) as is_account
                from readmodel.application_clash clash
                left join readmodel.application_person person on person.account_id = clash.holder_id
                where clash.application_id = :id
                order by clash.row_number, clash.holder_id""")
                .param("id", id)
                .query((row, number) -> ApplicationRows.clash(row))
                .list();
    }
}
