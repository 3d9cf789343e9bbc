package dev.tenure.query.deadlines;

import dev.tenure.kernel.policy.Policy;
import dev.tenure.query.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers what will happen (POL-6). The rows say what to look at, in order of the days; each of the answers is worked out anew from
 * the facts, the access journal, the policy in force and the time, so that the instants are those at which the engine acts.
 */
public final class DeadlineQueries {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String[] HOLD_BY_THEMSELVES = Arrays.stream(DeadlineKind.values())
            .filter(DeadlineKind::holdsByItself)
            .map(DeadlineKind::wireName)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final LatestUses uses;
    private final Clock clock;
    private final Policy policy;

    public DeadlineQueries(JdbcClient jdbc, LatestUses uses, Clock clock, Policy policy) {
        this.jdbc = jdbc;
        this.uses = uses;
        this.clock = clock;
        this.policy = policy;
    }

    /** A row to look at. */
    private record Row(
            DeadlinePlace place, Subject subject, @Nullable String containerName) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(DeadlinePlace.read(row), Subject.read(row), row.getString("container_name"));
        }
    }

    /** An answer, and where it stands. */
    private record Found(DeadlinePlace place, DeadlineView view) {}

    /** {@code limit} at most after that place. */
    Page<DeadlineView> list(DeadlineFilter filter, int limit, @Nullable DeadlinePlace after) {
        List<Found> found = new ArrayList<>();
        DeadlinePlace place = after;
        List<Row> rows;
        do {
            rows = rows(filter, limit + 1, place);
            found.addAll(pending(rows, filter));
            place = rows.isEmpty() ? place : rows.get(rows.size() - 1).place();
        } while (found.size() <= limit && rows.size() > limit);
        return Page.of(found, limit, last -> last.place().cursor(filter.listName()))
                .map(Found::view);
    }

    private List<Found> pending(List<Row> rows, DeadlineFilter filter) {
        Instant now = clock.instant();
        Map<UUID, Instant> latest = uses.of(rows.stream()
                .filter(row -> row.subject().kind() == Subject.Kind.PERSON)
                .map(row -> row.subject().id())
                .distinct()
                .toList());
        List<Found> found = new ArrayList<>();
        for (Row row : rows) {
            Instant use = latest.getOrDefault(row.subject().id(), Instant.EPOCH);
            pending(row, new Moment(now, use, policy))
                    .filter(deadline -> deadline.isPendingAt(now) && filter.holds(deadline))
                    .ifPresent(deadline -> found.add(new Found(row.place(), view(row, deadline, now))));
        }
        return found;
    }

    private static Optional<Deadline> pending(Row row, Moment moment) {
        DeadlineKind kind = DeadlineKind.of(row.place().kind());
        return row.subject().facts().deadlines(moment).stream()
                .filter(deadline -> deadline.is(kind, row.place().daysBefore()))
                .findFirst();
    }

    private DeadlineView view(Row row, Deadline deadline, Instant now) {
        return DeadlineView.of(deadline, DeadlineView.whose(row.subject(), row.containerName()), now, policy);
    }

    private List<Row> rows(DeadlineFilter filter, int limit, @Nullable DeadlinePlace after) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        """
                select d.due, d.kind as deadline_kind, d.days_before, c.name as container_name, %s
                from readmodel.deadline d
                join readmodel.deadline_subject s on s.subject_id = d.subject_id
                left join readmodel.deadline_container c on c.container_id = s.container_id
                where (:everyKind or d.kind = any (:kinds)) and (d.kind <> all (:passive) or d.due > :now)
                  and (:container::uuid is null or s.container_id = :container)
                  and (:subject::uuid is null or d.subject_id = :subject)
                  and (:from::timestamptz is null or d.due >= :from) and (:until::timestamptz is null or d.due < :until)
                  and %s
                order by d.due, d.kind, d.subject_id, d.days_before desc
                limit :limit""".formatted(DeadlineTables.SUBJECT, after == null ? "true" : """
                (d.due, d.kind, d.subject_id, -d.days_before) > (:afterDue, :afterKind, :afterSubject, :afterDays)"""))
                .param("everyKind", filter.kinds().isEmpty())
                .param(
                        "kinds",
                        filter.kinds().stream().map(DeadlineKind::wireName).toArray(String[]::new))
                .param("passive", HOLD_BY_THEMSELVES)
                .param("now", utc(clock.instant()))
                .param("container", filter.container())
                .param("subject", filter.subject())
                .param("from", filter.from() == null ? null : begin(filter.from()))
                .param(
                        "until",
                        filter.until() == null ? null : begin(filter.until().plusDays(1)))
                .param("limit", limit);
        return (after == null ? statement : after(statement, after))
                .query((row, number) -> Row.read(row))
                .list();
    }

    private static JdbcClient.StatementSpec after(JdbcClient.StatementSpec statement, DeadlinePlace after) {
        return statement
                .param("afterDue", utc(after.due()))
                .param("afterKind", after.kind())
                .param("afterSubject", after.subject())
                .param("afterDays", -after.daysBefore());
    }

    private static OffsetDateTime begin(LocalDate day) {
        return utc(day.atTime(LocalTime.MIN).atZone(LONDON).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
