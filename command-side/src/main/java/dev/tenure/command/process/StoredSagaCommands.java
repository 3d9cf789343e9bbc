package dev.tenure.command.process;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandNames;
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

    public StoredSagaCommands(JdbcClient jdbc, JsonMapper json, SagaCommandDispatcher dispatcher) {
        this.jdbc = jdbc;
        this.json = json;
        this.dispatcher = dispatcher;
    }

    @Override
    public void send(String process, UUID storyId, String step, Command<?> command) {
        jdbc.sql("insert into command.saga_command (saga_id, step, process, name, payload) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        storyId,
                        step,
                        process,
                        CommandNames.nameOf(command.getClass()),
                        json.writeValueAsString(command))
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
