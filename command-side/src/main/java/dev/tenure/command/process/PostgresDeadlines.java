package dev.tenure.command.process;

import dev.tenure.command.process.Wanted.Cancelling;
import dev.tenure.command.process.Wanted.DeadlineRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.deadline.AbstractDeadlineManager;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deadlines as rows, written and cancelled in the saga's own transaction. A deadline has a name and no content: when it
 * fires, the saga asks, and the aggregate decides by its own state.
 */
public final class PostgresDeadlines extends AbstractDeadlineManager {
    private final WantedRows rows;
    private final SagaTypes types;
    private final Clock clock;

    public PostgresDeadlines(JdbcClient jdbc, SagaTypes types, Clock clock) {
        this.rows = new WantedRows(jdbc);
        this.types = types;
        this.clock = clock;
    }

    /** Axon's own would count from the machine's clock, which is not the one that deadlines fire by. */
    @Override
    public String schedule(Duration after, String name, @Nullable Object content, ScopeDescriptor scope) {
        return schedule(clock.instant().plus(after), name, content, scope);
    }

    @Override
    public String schedule(Instant due, String name, @Nullable Object content, ScopeDescriptor scope) {
        if (content != null) {
            throw new IllegalArgumentException("deadline '" + name + "' carries content; it may only carry its name");
        }
        SagaScopeDescriptor saga = (SagaScopeDescriptor) scope;
        String deadlineId = IdentifierFactory.getInstance().generateIdentifier();
        DeadlineRow row = new DeadlineRow(UUID.fromString(deadlineId), name, due, types.storedName(saga), sagaId(saga));
        want(wanted -> wanted.schedule(row));
        return deadlineId;
    }

    @Override
    public void cancelSchedule(String name, String deadlineId) {
        want(wanted -> wanted.cancel(new Cancelling(UUID.fromString(deadlineId), null, null)));
    }

    @Override
    public void cancelAll(String name) {
        want(wanted -> wanted.cancel(new Cancelling(null, name, null)));
    }

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
        want(wanted -> wanted.cancel(new Cancelling(null, name, sagaId((SagaScopeDescriptor) scope))));
    }

    /** Of a story that is handling a message: with its state. Of anybody else: with their unit of work, or now. */
    private void want(Consumer<Wanted> what) {
        Wanted ofStory = StoryBatch.collecting();
        if (ofStory != null) {
            what.accept(ofStory);
            return;
        }
        Wanted alone = new Wanted();
        what.accept(alone);
        runOnPrepareCommitOrNow(() -> rows.write(alone));
    }

    private static UUID sagaId(SagaScopeDescriptor saga) {
        return UUID.fromString(saga.getIdentifier().toString());
    }
}
