package dev.tenure.query.deadlines;

import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.query.deadlines.DeadlinesBatch.ContainerName;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the slice's rows, each kind of a whole batch by one statement. */
final class DeadlineTables {
    static final String SUBJECT =
            "s.subject_id, s.kind as subject_kind, s.container_id, s.given, s.family, s.address, s.facts, s.sequence";

    private final JdbcClient jdbc;
    private final Erased erased;
    private final Policy policy;
    private final String version;

    DeadlineTables(JdbcClient jdbc, Erased erased, Policy policy) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.policy = policy;
        this.version = PolicyInForce.versionOf(policy);
    }

    /** What there is of those whom the events are about. */
    DeadlinesBatch load(List<DomainEventMessage<?>> events) {
        Set<UUID> ids = events.stream()
                .map(event -> UUID.fromString(event.getAggregateIdentifier()))
                .collect(Collectors.toSet());
        List<Subject> stored = jdbc.sql(
                        "select " + SUBJECT + " from readmodel.deadline_subject s where s.subject_id = any (?)")
                .param(SqlArray.uuids(ids))
                .query((row, number) -> Subject.read(row))
                .list();
        Set<UUID> missing = new HashSet<>(ids);
        stored.forEach(subject -> missing.remove(subject.id()));
        events.stream()
                .filter(event -> event.getPayloadType() == AccountRegistered.class)
                .forEach(event -> missing.remove(UUID.fromString(event.getAggregateIdentifier())));
        return new DeadlinesBatch(stored, missing.isEmpty() ? Set.of() : erased.among(missing));
    }

    void write(DeadlinesBatch batch) {
        RowSet.of(batch.containers())
                .uuids("container_id", ContainerName::id)
                .texts("name", ContainerName::name)
                .longs("sequence", ContainerName::sequence)
                .write(jdbc, """
                        insert into readmodel.deadline_container as c (container_id, name, sequence)
                        select container_id, name, sequence from rows
                        on conflict (container_id) do update set name = excluded.name, sequence = excluded.sequence
                        where c.sequence < excluded.sequence""");
        write(batch.changed());
    }

    /** Writes subjects, and what falls due for them by the policy in force. */
    void write(Collection<Subject> subjects) {
        RowSet.of(subjects)
                .uuids("subject_id", Subject::id)
                .texts("kind", subject -> subject.kind().wireName())
                .uuids("container_id", Subject::container)
                .texts("given", subject -> subject.called().given())
                .texts("family", subject -> subject.called().family())
                .texts("address", subject -> subject.called().address())
                .texts("facts", Subject::json)
                .texts("policy", subject -> version)
                .longs("sequence", Subject::sequence)
                .write(jdbc, """
                        insert into readmodel.deadline_subject
                            (subject_id, kind, container_id, given, family, address, facts, policy, sequence)
                        select subject_id, kind, container_id, given, family, address, facts, policy, sequence from rows
                        on conflict (subject_id) do update set
                            container_id = excluded.container_id, given = excluded.given, family = excluded.family,
                            address = excluded.address, facts = excluded.facts, policy = excluded.policy,
                            sequence = excluded.sequence""");
        remove(subjects.stream().map(Subject::id).toList());
        insert(subjects);
    }

    /** A deadline of somebody. */
    private record Row(UUID subject, Deadline deadline) {}

    private void insert(Collection<Subject> subjects) {
        Moment whenever = Moment.whenever(policy);
        List<Row> rows = subjects.stream()
                .flatMap(subject ->
                        subject.facts().deadlines(whenever).stream().map(deadline -> new Row(subject.id(), deadline)))
                .toList();
        RowSet.of(rows)
                .uuids("subject_id", Row::subject)
                .texts("kind", row -> row.deadline().kind().wireName())
                .ints("days_before", row -> row.deadline().daysBefore())
                .instants("due", row -> row.deadline().due())
                .write(jdbc, """
                        insert into readmodel.deadline (subject_id, kind, days_before, due)
                        select subject_id, kind, days_before, due from rows""");
    }

    private void remove(Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            jdbc.sql("delete from readmodel.deadline where subject_id = any (?)")
                    .param(SqlArray.uuids(subjects))
                    .update();
        }
    }

    /**
     * Works out anew what falls due for some of those whose rows follow from another policy than the one in force. A subject that
     * an event is just being written to is left to that.
     *
     * @return how many there were; none are left at 0, but for those that were being written to
     */
    int workOutAnew(int most) {
        List<Subject> others = jdbc.sql("select " + SUBJECT
                        + " from readmodel.deadline_subject s where s.policy <> ? limit ? for update skip locked")
                .params(version, most)
                .query((row, number) -> Subject.read(row))
                .list();
        List<UUID> ids = others.stream().map(Subject::id).toList();
        remove(ids);
        insert(others);
        if (!ids.isEmpty()) {
            jdbc.sql("update readmodel.deadline_subject set policy = ? where subject_id = any (?)")
                    .params(version, SqlArray.uuids(ids))
                    .update();
        }
        return ids.size();
    }

    /** Removes people and what falls due for them. */
    void forget(Collection<UUID> people) {
        jdbc.sql("""
                delete from readmodel.deadline d using readmodel.deadline_subject s
                where d.subject_id = s.subject_id and s.kind = 'person' and s.subject_id = any (?)""").param(SqlArray.uuids(people)).update();
        jdbc.sql("delete from readmodel.deadline_subject where subject_id = any (?) and kind = 'person'")
                .param(SqlArray.uuids(people))
                .update();
    }
}
