package dev.tenure.command.process;

import dev.tenure.eventstore.ids.TimeOrderedIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of commands that sagas want sent: leased by whoever sends them, deleted when done, parked when refused. */
public final class SagaCommandQueue {
    private final JdbcClient jdbc;

    public SagaCommandQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A command to be sent. */
    record Waiting(
            UUID storyId,
            String step,
            String process,
            String name,
            String payload,
            int attempts,
            @Nullable String trace) {
        /** The same for every attempt, so that a crash between sending and noting it changes nothing. */
        String idempotencyKey() {
            return storyId + ":" + step;
        }
    }

    /** A command that was refused, waiting for somebody to look. */
    public record Parked(
            UUID storyId,
            String step,
            String process,
            String name,
            Instant createdAt,
            int attempts,
            @Nullable String problem,
            @Nullable String detail) {}

    /**
     * Takes what is due, that many at most, for 20 seconds, longer than a command may take; what is not noted as done by then
     * is taken again. The limit stands in a materialised part: in a plain subquery PostgreSQL may take it anew for each row.
     */
    List<Waiting> lease(int limit) {
        return jdbc.sql("""
                        with due as materialized (
                            select saga_id, step from command.saga_command
                            where state = 'waiting' and not_before <= clock_timestamp()
                              and (leased_until is null or leased_until < clock_timestamp())
                            order by not_before limit ? for update skip locked)
                        update command.saga_command command
                           set leased_until = clock_timestamp() + interval '20 seconds', attempts = attempts + 1
                          from due
                         where command.saga_id = due.saga_id and command.step = due.step
                        returning command.saga_id, command.step, process, name, payload, attempts, trace""")
                .param(limit)
                .query((row, number) -> new Waiting(
                        row.getObject("saga_id", UUID.class),
                        row.getString("step"),
                        row.getString("process"),
                        row.getString("name"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        row.getString("trace")))
                .list();
    }

    void done(Waiting command) {
        jdbc.sql("delete from command.saga_command where saga_id = ? and step = ?")
                .params(command.storyId(), command.step())
                .update();
    }

    /** Takes the question away and has its saga ask again at that time, if it is there still. */
    void askAgain(Waiting question, Instant notBefore) {
        Timestamp at = Timestamp.from(notBefore);
        jdbc.sql("""
                        with asked as (
                            delete from command.saga_command where saga_id = ? and step = ?
                            returning ask_deadline, ask_saga_type, ask_saga_id)
                        insert into command.deadline (deadline_id, name, due_at, not_before, saga_type, saga_id)
                        select ?, ask_deadline, ?, ?, ask_saga_type, ask_saga_id
                          from asked join command.saga saga on saga.saga_id = asked.ask_saga_id
                         where ask_deadline is not null""")
                .params(question.storyId(), question.step(), TimeOrderedIds.next(), at, at)
                .update();
    }

    /** Tries again later, with pauses that double up to a minute. */
    void later(Waiting command, String problem) {
        jdbc.sql("update command.saga_command set leased_until = null, problem = ?,"
                        + " not_before = clock_timestamp() + make_interval(secs => least(60, power(2, least(?, 10)) / 10))"
                        + " where saga_id = ? and step = ?")
                .params(problem, command.attempts(), command.storyId(), command.step())
                .update();
    }

    void park(Waiting command, String problem, String detail) {
        jdbc.sql("update command.saga_command set state = 'parked', leased_until = null, problem = ?, detail = ?"
                        + " where saga_id = ? and step = ?")
                .params(problem, detail, command.storyId(), command.step())
                .update();
    }

    /** The parked commands, oldest first. */
    public List<Parked> parked(int limit) {
        return jdbc.sql(
                        "select saga_id, step, process, name, created_at, attempts, problem, detail"
                                + " from command.saga_command where state = 'parked' order by created_at, saga_id, step limit ?")
                .param(limit)
                .query((row, number) -> new Parked(
                        row.getObject("saga_id", UUID.class),
                        row.getString("step"),
                        row.getString("process"),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getString("problem"),
                        row.getString("detail")))
                .list();
    }

    /** Has a parked command sent again; false if there is none. */
    public boolean retry(UUID storyId, String step) {
        return jdbc.sql("update command.saga_command set state = 'waiting', not_before = clock_timestamp()"
                                + " where saga_id = ? and step = ? and state = 'parked'")
                        .params(storyId, step)
                        .update()
                == 1;
    }
}
