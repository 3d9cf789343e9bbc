package dev.tenure.command.process;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.command.process.Wanted.Asked;
import dev.tenure.command.process.Wanted.CommandRow;
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
    private final WantedRows rows;
    private final JsonMapper json;
    private final Runnable wake;
    private final SagaTypes types;
    private volatile Traces traces = Traces.plain();

    /**
     * Writes them to that database.
     *
     * @param wake called when such rows are durable
     */
    public StoredSagaCommands(JdbcClient jdbc, JsonMapper json, Runnable wake, SagaTypes types) {
        this.rows = new WantedRows(jdbc);
        this.json = json;
        this.wake = wake;
        this.types = types;
    }

    /** The same, writing down the trace that the saga works for. */
    public StoredSagaCommands within(Traces kept) {
        traces = kept;
        return this;
    }

    @Override
    public void send(String process, UUID storyId, String step, Command<?> command) {
        want(process, storyId, step, command, null);
    }

    @Override
    public void ask(String process, UUID storyId, String deadline, int times, Command<?> question) {
        SagaScopeDescriptor saga = (SagaScopeDescriptor) Scope.getCurrentScope().describeScope();
        UUID sagaId = UUID.fromString(saga.getIdentifier().toString());
        Asked asked = new Asked(deadline, types.storedName(saga), sagaId);
        want(process, storyId, deadline + ":" + sagaId + ":" + times, question, asked);
    }

    /** Of a story that is handling an event: with its state. Of anybody else: now, in their transaction. */
    private void want(String process, UUID storyId, String step, Command<?> command, @Nullable Asked asked) {
        CommandRow row = new CommandRow(
                storyId,
                step,
                process,
                CommandNames.nameOf(command.getClass()),
                json.writeValueAsString(command),
                traces.current(),
                asked);
        Wanted ofStory = StoryBatch.collecting();
        if (ofStory != null) {
            ofStory.send(row);
            return;
        }
        Wanted alone = new Wanted();
        alone.send(row);
        rows.write(alone);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake.run();
                }
            });
        }
    }
}
