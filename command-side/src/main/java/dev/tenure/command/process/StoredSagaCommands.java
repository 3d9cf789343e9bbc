package dev.tenure.command.process;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.eventstore.trace.Traces;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.messaging.Scope;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes the commands that sagas want sent as rows in the saga's own transaction, all of it at once and in their order. */
public final class StoredSagaCommands implements SagaCommands {
    private static final String WRITE = """
            insert into command.saga_command
                   (saga_id, step, process, name, payload, trace, ask_deadline, ask_saga_type, ask_saga_id)
            select *
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SagaTypes types;
    private final WrittenTogether<Wanted> wanted;
    private volatile Traces traces = Traces.plain();

    public StoredSagaCommands(JdbcClient jdbc, JsonMapper json, SagaCommandDispatcher dispatcher, SagaTypes types) {
        this.jdbc = jdbc;
        this.json = json;
        this.types = types;
        this.wanted = new WrittenTogether<>(this::write, dispatcher::wake);
    }

    /** The same, writing down the trace that the saga works for. */
    public StoredSagaCommands within(Traces kept) {
        traces = kept;
        return this;
    }

    @Override
    public void send(String process, UUID storyId, String step, Command<?> command) {
        write(process, storyId, step, command, null);
    }

    @Override
    public void ask(String process, UUID storyId, String deadline, int times, Command<?> question) {
        SagaScopeDescriptor saga = (SagaScopeDescriptor) Scope.getCurrentScope().describeScope();
        Asking asking = new Asking(
                deadline,
                types.storedName(saga),
                UUID.fromString(saga.getIdentifier().toString()));
        write(process, storyId, deadline + ":" + asking.sagaId() + ":" + times, question, asking);
    }

    private void write(String process, UUID storyId, String step, Command<?> command, @Nullable Asking asking) {
        wanted.add(new Wanted(
                storyId,
                step,
                process,
                CommandNames.nameOf(command.getClass()),
                json.writeValueAsString(command),
                traces.current(),
                asking));
    }

    /** Who asks again, and by which deadline. */
    private record Asking(String deadline, String sagaType, UUID sagaId) {
        static <V> @Nullable V of(Wanted wanted, Function<Asking, V> part) {
            Asking asking = wanted.asking();
            return asking == null ? null : part.apply(asking);
        }
    }

    private record Wanted(
            UUID storyId,
            String step,
            String process,
            String name,
            String payload,
            @Nullable String trace,
            @Nullable Asking asking) {}

    private void write(List<Wanted> rows) {
        jdbc.sql(WRITE)
                .param(all(rows, Wanted::storyId, UUID[]::new))
                .param(all(rows, Wanted::step, String[]::new))
                .param(all(rows, Wanted::process, String[]::new))
                .param(all(rows, Wanted::name, String[]::new))
                .param(all(rows, Wanted::payload, String[]::new))
                .param(all(rows, Wanted::trace, String[]::new))
                .param(all(rows, row -> Asking.of(row, Asking::deadline), String[]::new))
                .param(all(rows, row -> Asking.of(row, Asking::sagaType), String[]::new))
                .param(all(rows, row -> Asking.of(row, Asking::sagaId), UUID[]::new))
                .update();
    }

    private static <V extends @Nullable Object> V[] all(
            List<Wanted> rows, Function<Wanted, V> column, IntFunction<V[]> array) {
        return rows.stream().map(column).toArray(array);
    }
}
