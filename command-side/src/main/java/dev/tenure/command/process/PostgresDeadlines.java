package dev.tenure.command.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.deadline.AbstractDeadlineManager;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deadlines as rows, written and cancelled in the saga's own transaction. A deadline has a name and no content: when it
 * fires, the saga asks, and the aggregate decides by its own state.
 *
 * <p>One that is being told at this moment is not cancelled: whoever tells it has its row and waits for the saga, which would wait
 * for the row. It does no harm.
 */
public final class PostgresDeadlines extends AbstractDeadlineManager {
    private final JdbcClient jdbc;
    private final SagaTypes types;
    private final Clock clock;

    public PostgresDeadlines(JdbcClient jdbc, SagaTypes types, Clock clock) {
        this.jdbc = jdbc;
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
        Timestamp at = Timestamp.from(due);
        runOnPrepareCommitOrNow(() -> jdbc.sql("insert into command.deadline"
                        + " (deadline_id, name, due_at, not_before, saga_type, saga_id) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.fromString(deadlineId), name, at, at, types.storedName(saga), sagaId(saga))
                .update());
        return deadlineId;
    }

    @Override
    public void cancelSchedule(String name, String deadlineId) {
        runOnPrepareCommitOrNow(() -> cancel("deadline_id = ?", UUID.fromString(deadlineId)));
    }

    @Override
    public void cancelAll(String name) {
        runOnPrepareCommitOrNow(() -> cancel("name = ?", name));
    }

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
        runOnPrepareCommitOrNow(() -> cancel("saga_id = ? and name = ?", sagaId((SagaScopeDescriptor) scope), name));
    }

    private void cancel(String which, Object... values) {
        jdbc.sql("delete from command.deadline where deadline_id in"
                        + " (select deadline_id from command.deadline where " + which + " for update skip locked)")
                .params(values)
                .update();
    }

    private static UUID sagaId(SagaScopeDescriptor saga) {
        return UUID.fromString(saga.getIdentifier().toString());
    }
}
