package dev.tenure.command.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code command.deadline}, by whole batches. */
final class DeadlineRows {
    private static final String ADD = """
            insert into command.deadline (deadline_id, name, due_at, not_before, saga_type, saga_id)
            select armed.id, armed.name, armed.due, armed.due, armed.type, armed.saga
              from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::uuid[]) as armed (id, name, due, type, saga)
            """;

    private static final String CANCEL = """
            delete from command.deadline where deadline_id in (
                select kept.deadline_id
                  from command.deadline kept
                  join unnest(?::uuid[], ?::text[]) as cancelled (saga, name)
                    on kept.saga_id = cancelled.saga and kept.name = cancelled.name
                   for update of kept skip locked)
            """;

    private static final String CANCEL_ANY = """
            delete from command.deadline where deadline_id in (
                select deadline_id from command.deadline
                 where name = ? and (cast(? as uuid) is null or deadline_id = cast(? as uuid))
                   for update skip locked)
            """;

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

    /** What is to be told to a saga at an instant. */
    record Armed(UUID id, String name, Instant due, String sagaType, UUID sagaId) {}

    /**
     * Deadlines of a name that are not to be told.
     *
     * @param id which one, or null for all
     * @param sagaId of which saga, or null for whichever
     */
    record Cancelled(@Nullable UUID id, @Nullable UUID sagaId, String name) {
        boolean concern(Armed armed) {
            return armed.name().equals(name)
                    && (id == null || id.equals(armed.id()))
                    && (sagaId == null || sagaId.equals(armed.sagaId()));
        }
    }

    /** A deadline whose time has come. */
    record Due(UUID id, String name, Instant notBefore, String sagaType, UUID sagaId, int attempts) {}

    void add(List<Armed> armed) {
        if (armed.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param(all(armed, Armed::id, UUID[]::new))
                .param(all(armed, Armed::name, String[]::new))
                .param(all(armed, deadline -> deadline.due().toString(), String[]::new))
                .param(all(armed, Armed::sagaType, String[]::new))
                .param(all(armed, Armed::sagaId, UUID[]::new))
                .update();
    }

    /** All of them but those that are being told at this moment. */
    void cancel(List<Cancelled> cancelled) {
        List<Cancelled> ofSagas =
                cancelled.stream().filter(those -> those.sagaId() != null).toList();
        if (!ofSagas.isEmpty()) {
            jdbc.sql(CANCEL)
                    .param(all(ofSagas, Cancelled::sagaId, UUID[]::new))
                    .param(all(ofSagas, Cancelled::name, String[]::new))
                    .update();
        }
        cancelled.stream().filter(those -> those.sagaId() == null).forEach(this::cancel);
    }

    private void cancel(Cancelled those) {
        jdbc.sql(CANCEL_ANY)
                .param(those.name())
                .param(those.id())
                .param(those.id())
                .update();
    }

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

    private static <T, V> V[] all(List<T> things, Function<T, V> column, IntFunction<V[]> array) {
        return things.stream().map(column).toArray(array);
    }
}
