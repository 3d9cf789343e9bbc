package dev.tenure.command.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due of the table {@code command.deadline}. */
final class DeadlineRows {
    /** The limit stands in a materialised part: in a plain subquery PostgreSQL may take it anew for each row. */
    private static final String TAKE = """
            with due as materialized (
                select deadline_id from command.deadline taken
                 where not_before <= ? and not exists (
                       select from command.deadline earlier
                        where earlier.saga_id = taken.saga_id
                          and (earlier.not_before, earlier.deadline_id) < (taken.not_before, taken.deadline_id))
                 order by not_before, deadline_id limit ?
                   for update of taken skip locked)
            delete from command.deadline taken using due where taken.deadline_id = due.deadline_id
            returning taken.deadline_id, name, not_before, saga_type, saga_id, attempts
            """;

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
        return jdbc
                .sql(TAKE)
                .params(Timestamp.from(now), most)
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
