package dev.tenure.command.process;

import dev.tenure.command.process.SagaCommandQueue.Waiting;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes what is to be sent next out of the commands that wait, of each story only the first. */
final class SagaCommandLeasing {
    /**
     * The first of each story among the first of all: what is before something in its story is before it here. So the plan does
     * not hang on what the planner happens to know of a table that is filled and emptied over and over. Each part is materialised:
     * of a limit in a plain subquery PostgreSQL may take its number anew for each row.
     */
    private static final String LEASE = """
            with head as materialized (
                select saga_id, process, step, number from command.saga_command
                 where number is not null order by number limit :looked),
            firsts as materialized (
                select distinct on (saga_id, process) saga_id, step, number from head order by saga_id, process, number),
            due as materialized (
                select waiting.saga_id, waiting.step
                  from firsts join command.saga_command waiting
                    on waiting.saga_id = firsts.saga_id and waiting.step = firsts.step
                 where waiting.state = 'waiting' and waiting.not_before <= clock_timestamp()
                   and (waiting.leased_until is null or waiting.leased_until < clock_timestamp())
                 order by firsts.number limit :limit
                   for update of waiting skip locked),
            leased as (
                update command.saga_command command
                   set leased_until = clock_timestamp() + interval '20 seconds', attempts = attempts + 1
                  from due
                 where command.saga_id = due.saga_id and command.step = due.step
                returning command.*)
            select saga_id, step, process, name, payload, attempts, trace, ask_deadline is not null as question
              from leased order by number
            """;

    /** So many times what is wanted is looked through, because some are being sent, put off, or behind others of their story. */
    private static final int FIRST_LOOK = 4;

    private static final int FURTHER_LOOK = 1_000;

    private final JdbcClient jdbc;

    SagaCommandLeasing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Waiting> lease(int limit) {
        List<Waiting> leased = lease(limit, FIRST_LOOK * limit);
        return leased.isEmpty() ? lease(limit, FURTHER_LOOK * limit) : leased;
    }

    private List<Waiting> lease(int limit, int looked) {
        return jdbc.sql(LEASE)
                .param("looked", looked)
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        row.getObject("saga_id", UUID.class),
                        row.getString("step"),
                        row.getString("process"),
                        row.getString("name"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        row.getString("trace"),
                        row.getBoolean("question")))
                .list();
    }
}
