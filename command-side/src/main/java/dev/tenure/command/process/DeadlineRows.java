package dev.tenure.command.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due of the table {@code command.deadline}. */
final class DeadlineRows {
    /**
     * The first of each saga among the first of all: what is due of a saga before something is before it here. Each part is
     * materialised: of a limit in a plain subquery PostgreSQL may take its number anew for each row.
     */
    private static final String TAKE = """
            with head as materialized (
                select deadline_id, saga_id, not_before from command.deadline
                 where not_before <= :now order by not_before, deadline_id limit :looked),
            firsts as materialized (
                select distinct on (saga_id) deadline_id, not_before from head order by saga_id, not_before, deadline_id),
            due as materialized (
                select taken.deadline_id
                  from firsts join command.deadline taken on taken.deadline_id = firsts.deadline_id
                 where taken.not_before <= :now
                 order by firsts.not_before, firsts.deadline_id limit :most
                   for update of taken skip locked)
            delete from command.deadline taken using due where taken.deadline_id = due.deadline_id
            returning taken.deadline_id, name, not_before, saga_type, saga_id, attempts
            """;

    /** So many times what is wanted is looked through, because others have some in hand. */
    private static final int FIRST_LOOK = 4;

    private static final int FURTHER_LOOK = 100;

    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deadline whose time has come. */
    record Due(UUID id, String name, Instant notBefore, String sagaType, UUID sagaId, int attempts) {}

    /**
     * Takes that many at most out of the table, the longest due first, and of each saga only the first: whoever takes the next one
     * sees what became of it. What others are telling is left to them.
     */
    List<Due> take(Instant now, int most) {
        List<Due> taken = take(now, most, FIRST_LOOK * most);
        return taken.isEmpty() ? take(now, most, FURTHER_LOOK * most) : taken;
    }

    private List<Due> take(Instant now, int most, int looked) {
        return jdbc
                .sql(TAKE)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .param("looked", looked)
                .query((row, number) -> new Due(
                        row.getObject("deadline_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("not_before").toInstant(),
                        row.getString("saga_type"),
                        row.getObject("saga_id", UUID.class),
                        row.getInt("attempts")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Due::notBefore)
                        .thenComparing(due -> due.id().toString()))
                .toList();
    }

    /** Tells it no sooner than that. */
    void postpone(Due due, Instant notBefore, String problem) {
        jdbc.sql("update command.deadline set attempts = attempts + 1, not_before = ?, last_problem = ?"
                        + " where deadline_id = ?")
                .params(Timestamp.from(notBefore), problem, due.id())
                .update();
    }
}
