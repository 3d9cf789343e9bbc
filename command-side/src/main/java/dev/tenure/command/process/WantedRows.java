package dev.tenure.command.process;

import static dev.tenure.command.process.Columns.ids;
import static dev.tenure.command.process.Columns.moments;
import static dev.tenure.command.process.Columns.texts;

import dev.tenure.command.process.Wanted.Asked;
import dev.tenure.command.process.Wanted.Cancelling;
import dev.tenure.command.process.Wanted.CommandRow;
import dev.tenure.command.process.Wanted.DeadlineRow;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what stories want as rows, each kind in one statement, in the running transaction. */
final class WantedRows {
    private final JdbcClient jdbc;

    WantedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Wanted wanted) {
        cancel(wanted.cancelled());
        schedule(wanted.deadlines());
        send(wanted.commands());
    }

    private void cancel(List<Cancelling> all) {
        cancel(
                "(d.saga_id, d.name) in (select * from unnest(?::uuid[], ?::text[]))",
                all.stream()
                        .filter(one -> one.id() == null && one.sagaId() != null)
                        .toList(),
                list -> List.of(ids(list, Cancelling::sagaId), texts(list, Cancelling::name)));
        cancel(
                "d.name = any(?::text[])",
                all.stream()
                        .filter(one -> one.id() == null && one.sagaId() == null)
                        .toList(),
                list -> List.of(texts(list, Cancelling::name)));
        cancel(
                "d.deadline_id = any(?::uuid[])",
                all.stream().filter(one -> one.id() != null).toList(),
                list -> List.of(ids(list, Cancelling::id)));
    }

    /**
     * One that is being told at this moment is not cancelled: whoever tells it has its row and waits for the saga, which would
     * wait for the row. It does no harm.
     */
    private void cancel(String which, List<Cancelling> some, Function<List<Cancelling>, List<Object>> columns) {
        if (!some.isEmpty()) {
            jdbc.sql(
                            "delete from command.deadline where deadline_id in (select d.deadline_id from command.deadline d where "
                                    + which + " for update skip locked)")
                    .params(columns.apply(some))
                    .update();
        }
    }

    private void schedule(List<DeadlineRow> deadlines) {
        if (!deadlines.isEmpty()) {
            jdbc.sql("insert into command.deadline (deadline_id, name, due_at, not_before, saga_type, saga_id)"
                            + " select id, name, due, due, type, saga from"
                            + " unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::uuid[])"
                            + " as n (id, name, due, type, saga)")
                    .params(
                            ids(deadlines, DeadlineRow::id),
                            texts(deadlines, DeadlineRow::name),
                            moments(deadlines, DeadlineRow::due),
                            texts(deadlines, DeadlineRow::sagaType),
                            ids(deadlines, DeadlineRow::sagaId))
                    .update();
        }
    }

    /** A step that was written already is not written again. */
    private void send(List<CommandRow> commands) {
        if (!commands.isEmpty()) {
            jdbc.sql("insert into command.saga_command"
                            + " (saga_id, step, process, name, payload, trace, ask_deadline, ask_saga_type, ask_saga_id)"
                            + " select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                            + " ?::text[], ?::text[], ?::uuid[]) on conflict do nothing")
                    .params(
                            ids(commands, CommandRow::storyId),
                            texts(commands, CommandRow::step),
                            texts(commands, CommandRow::process),
                            texts(commands, CommandRow::name),
                            texts(commands, CommandRow::payload),
                            texts(commands, CommandRow::trace),
                            texts(commands, asked(Asked::deadline)),
                            texts(commands, asked(Asked::sagaType)),
                            ids(commands, asked(Asked::sagaId)))
                    .update();
        }
    }

    private static <V> Function<CommandRow, @Nullable V> asked(Function<Asked, V> column) {
        return command -> command.asked() == null ? null : column.apply(command.asked());
    }
}
