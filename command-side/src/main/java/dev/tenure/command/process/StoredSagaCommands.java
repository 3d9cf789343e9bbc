package dev.tenure.command.process;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.eventstore.trace.Traces;
import java.util.UUID;
import org.axonframework.messaging.Scope;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes the commands that sagas want sent as rows in the saga's own transaction. */
public final class StoredSagaCommands implements SagaCommands {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SagaCommandDispatcher dispatcher;
    private final SagaTypes types;
    private volatile Traces traces = Traces.plain();

    public StoredSagaCommands(JdbcClient jdbc, JsonMapper json, SagaCommandDispatcher dispatcher, SagaTypes types) {
        this.jdbc = jdbc;
        this.json = json;
        this.dispatcher = dispatcher;
        this.types = types;
    }

    /** The same, writing down the trace that the saga works for. */
    public StoredSagaCommands within(Traces kept) {
        traces = kept;
        return this;
    }

    @Override
    public void send(String process, UUID storyId, String step, Command<?> command) {
        write(process, storyId, step, command, null, null, null);
    }

    @Override
    public void ask(String process, UUID storyId, String deadline, int times, Command<?> question) {
        SagaScopeDescriptor saga = (SagaScopeDescriptor) Scope.getCurrentScope().describeScope();
        UUID sagaId = UUID.fromString(saga.getIdentifier().toString());
        write(
                process,
                storyId,
                deadline + ":" + sagaId + ":" + times,
                question,
                deadline,
                types.storedName(saga),
                sagaId);
    }

    private void write(
            String process,
            UUID storyId,
            String step,
            Command<?> command,
            @Nullable String deadline,
            @Nullable String sagaType,
            @Nullable UUID sagaId) {
        jdbc.sql("insert into command.saga_command"
                        + " (saga_id, step, process, name, payload, trace, ask_deadline, ask_saga_type, ask_saga_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .param(storyId)
                .param(step)
                .param(process)
                .param(CommandNames.nameOf(command.getClass()))
                .param(json.writeValueAsString(command))
                .param(traces.current())
                .param(deadline)
                .param(sagaType)
                .param(sagaId)
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    dispatcher.wake();
                }
            });
        }
    }
}
