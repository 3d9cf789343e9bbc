package dev.tenure.command.process;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.eventstore.trace.Traces;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes the commands that sagas want sent as rows in the saga's own transaction. */
public final class StoredSagaCommands implements SagaCommands {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SagaCommandDispatcher dispatcher;
    private volatile Traces traces = Traces.plain();

    public StoredSagaCommands(JdbcClient jdbc, JsonMapper json, SagaCommandDispatcher dispatcher) {
        this.jdbc = jdbc;
        this.json = json;
        this.dispatcher = dispatcher;
    }

    /** The same, writing down the trace that the saga works for. */
    public StoredSagaCommands within(Traces kept) {
        traces = kept;
        return this;
    }

    @Override
    public void send(String process, UUID storyId, String step, Command<?> command) {
        jdbc.sql("insert into command.saga_command (saga_id, step, process, name, payload, trace)"
                        + " values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .param(storyId)
                .param(step)
                .param(process)
                .param(CommandNames.nameOf(command.getClass()))
                .param(json.writeValueAsString(command))
                .param(traces.current())
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
