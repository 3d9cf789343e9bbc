package dev.tenure.command.process;

import dev.tenure.eventstore.ids.TimeOrderedIds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of commands that sagas want sent: leased by whoever sends them, deleted when done, parked when refused. */
public final class SagaCommandQueue {
    private static final String DONE = """
            with asked as (
                delete from command.saga_command command
                 using unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[]) as done (story, step, again, deadline_id)
                 where command.saga_id = done.story and command.step = done.step
                returning ask_deadline, ask_saga_type, ask_saga_id, again, deadline_id)
            insert into command.deadline (deadline_id, name, due_at, not_before, saga_type, saga_id)
            select asked.deadline_id, ask_deadline, again, again, ask_saga_type, ask_saga_id
              from asked join command.saga saga on saga.saga_id = asked.ask_saga_id
             where again is not null and ask_deadline is not null
               and not exists (
                   select from command.deadline armed
                    where armed.saga_id = asked.ask_saga_id and armed.name = ask_deadline)
            """;

    private final JdbcClient jdbc;
    private final SagaCommandLeasing leasing;

    public SagaCommandQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.leasing = new SagaCommandLeasing(jdbc);
    }

    /**
     * A command to be sent.
     *
     * @param question whether it asks for a saga when to ask again
     */
    record Waiting(
            UUID storyId,
            String step,
            String process,
            String name,
            String payload,
            int attempts,
            @Nullable String trace,
            boolean question) {
        /** The same for every attempt, so that a crash between sending and noting it changes nothing. */
        String idempotencyKey() {
            return storyId + ":" + step;
        }
    }

    /**
     * A command that was decided.
     *
     * @param askAgain when the saga of a question is to ask again, or null if it is not
     */
    record Done(Waiting command, @Nullable Instant askAgain) {}

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
     * is taken again. Of each story only the first that waits is taken: the next one is sent when that is done or parked.
     */
    List<Waiting> lease(int limit) {
        return leasing.lease(limit);
    }

    /** Gives back what was taken and not sent. */
    void giveBack(Waiting command) {
        jdbc.sql("update command.saga_command set leased_until = null, attempts = attempts - 1"
                        + " where saga_id = ? and step = ?")
                .params(command.storyId(), command.step())
                .update();
    }

    /**
     * Takes away what is done. A question's saga asks again at the time that was answered, if it is there still and nothing else
     * will have it ask: what was armed since the question was put is told, and asks for itself.
     */
    void done(List<Done> commands) {
        jdbc.sql(DONE)
                .param(all(commands, done -> done.command().storyId(), UUID[]::new))
                .param(all(commands, done -> done.command().step(), String[]::new))
                .param(all(commands, done -> text(done.askAgain()), String[]::new))
                .param(all(commands, done -> TimeOrderedIds.next(), UUID[]::new))
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
        jdbc.sql(
                        "update command.saga_command set state = 'parked', number = null, leased_until = null, problem = ?, detail = ?"
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
        return jdbc.sql(
                                "update command.saga_command set state = 'waiting', number = nextval('command.saga_command_number'), not_before = clock_timestamp()"
                                        + " where saga_id = ? and step = ? and state = 'parked'")
                        .params(storyId, step)
                        .update()
                == 1;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static <T, V extends @Nullable Object> V[] all(
            List<T> things, Function<T, V> column, IntFunction<V[]> array) {
        return things.stream().map(column).toArray(array);
    }
}
