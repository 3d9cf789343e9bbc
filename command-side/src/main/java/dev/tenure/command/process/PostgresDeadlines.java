package dev.tenure.command.process;

import dev.tenure.command.process.DeadlineRows.Armed;
import dev.tenure.command.process.DeadlineRows.Cancelled;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.deadline.AbstractDeadlineManager;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deadlines as rows, written and cancelled in the saga's own transaction, all of a transaction together. A deadline has a name and
 * no content: when it fires, the saga asks, and the aggregate decides by its own state.
 *
 * <p>One that is being told at this moment is not cancelled: whoever tells it has its row and waits for the saga, which would wait
 * for the row. It does no harm.
 */
public final class PostgresDeadlines extends AbstractDeadlineManager {
    private final DeadlineRows rows;
    private final SagaTypes types;
    private final Clock clock;
    private final WrittenTogether<Change> changes = new WrittenTogether<>(this::write, () -> {});

    public PostgresDeadlines(JdbcClient jdbc, SagaTypes types, Clock clock) {
        this.rows = new DeadlineRows(jdbc);
        this.types = types;
        this.clock = clock;
    }

    /** What a saga does about its deadlines: they are armed, or those like this one are cancelled. */
    private sealed interface Change {
        record Arm(Armed deadline) implements Change {}

        record Cancel(Cancelled those) implements Change {}
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
        UUID deadlineId = TimeOrderedIds.next();
        change(new Change.Arm(new Armed(deadlineId, name, due, types.storedName(saga), sagaId(saga))));
        return deadlineId.toString();
    }

    @Override
    public void cancelSchedule(String name, String deadlineId) {
        change(new Change.Cancel(new Cancelled(UUID.fromString(deadlineId), null, name)));
    }

    @Override
    public void cancelAll(String name) {
        change(new Change.Cancel(new Cancelled(null, null, name)));
    }

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
        change(new Change.Cancel(new Cancelled(null, sagaId((SagaScopeDescriptor) scope), name)));
    }

    private void change(Change change) {
        runOnPrepareCommitOrNow(() -> changes.add(change));
    }

    /** A cancellation is of what was armed before it, in this transaction too. */
    private void write(List<Change> inOrder) {
        List<Armed> armed = new ArrayList<>();
        List<Cancelled> cancelled = new ArrayList<>();
        for (Change change : inOrder) {
            if (change instanceof Change.Arm arm) {
                armed.add(arm.deadline());
            } else if (change instanceof Change.Cancel cancel) {
                armed.removeIf(cancel.those()::concern);
                cancelled.add(cancel.those());
            }
        }
        rows.cancel(cancelled);
        rows.add(armed);
    }

    private static UUID sagaId(SagaScopeDescriptor saga) {
        return UUID.fromString(saga.getIdentifier().toString());
    }
}
