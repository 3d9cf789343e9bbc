package dev.tenure.command.process;

import dev.tenure.eventstore.trace.Traces;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells sagas what has fallen due. A deadline's row is locked, told and deleted in one transaction with all that the saga
 * does, so that it is told once in effect; one that fails stays, and is tried again with growing pauses.
 */
public final class DeadlineFiring implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineFiring.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SagaTypes types;
    private final ScopeAwareProvider sagas;
    private volatile Traces traces = Traces.plain();
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread = new Thread(() -> {});

    public DeadlineFiring(
            JdbcClient jdbc, TransactionTemplate transactions, Clock clock, SagaTypes types, ScopeAwareProvider sagas) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.types = types;
        this.sagas = sagas;
    }

    /** The same, with a trace for each deadline that fires. */
    public DeadlineFiring within(Traces kept) {
        traces = kept;
        return this;
    }

    /** Fires all that is due now; returns how many. */
    public int fireDue() {
        int fired = 0;
        while (fireNext()) {
            fired++;
        }
        return fired;
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        thread = new Thread(this::watch, "deadlines");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            do {
                fireWhatIsDue();
            } while (!stopped.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void fireWhatIsDue() {
        try {
            fireDue();
        } catch (RuntimeException unavailable) {
            LOG.warn("Deadlines cannot be read; looking again in {}: {}", LOOK_AGAIN, unavailable.toString());
        }
    }

    private boolean fireNext() {
        Due[] taken = new Due[1];
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                Optional<Due> due = lockNext();
                due.ifPresent(one -> {
                    taken[0] = one;
                    fire(one);
                });
                return due.isPresent();
            }));
        } catch (RuntimeException failure) {
            if (taken[0] == null) {
                throw failure;
            }
            postpone(taken[0], failure);
            return true;
        }
    }

    /** A deadline begins a trace: what made it was long ago, and time is what fires it. */
    private void fire(Due due) {
        traces.within(null, "deadline " + due.name(), () -> {
            tell(due);
            delete(due);
            return due;
        });
    }

    private Optional<Due> lockNext() {
        return jdbc.sql("select deadline_id, name, saga_type, saga_id, attempts from command.deadline"
                        + " where not_before <= ? order by not_before limit 1 for update skip locked")
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> new Due(
                        row.getObject("deadline_id", UUID.class),
                        row.getString("name"),
                        row.getString("saga_type"),
                        row.getObject("saga_id", UUID.class),
                        row.getInt("attempts")))
                .optional();
    }

    private void tell(Due due) {
        SagaScopeDescriptor scope = types.scope(due.sagaType(), due.sagaId());
        DeadlineMessage<?> message = GenericDeadlineMessage.asDeadlineMessage(due.name(), null, clock.instant());
        ResultMessage<?> result = DefaultUnitOfWork.startAndGet(message).executeWithResult(() -> {
            for (ScopeAware component : sagas.provideScopeAwareStream(scope)
                    .filter(it -> it.canResolve(scope))
                    .toList()) {
                component.send(message, scope);
            }
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(
                    "deadline '" + due.name() + "' could not be told", result.exceptionResult());
        }
    }

    private void delete(Due due) {
        jdbc.sql("delete from command.deadline where deadline_id = ?")
                .param(due.id())
                .update();
    }

    private void postpone(Due due, RuntimeException failure) {
        LOG.error("Deadline '{}' of saga {} failed and is tried again.", due.name(), due.sagaId(), failure);
        Duration pause = Duration.ofSeconds(Math.min(300, 1L << Math.min(8, due.attempts())));
        jdbc.sql("update command.deadline set attempts = attempts + 1, not_before = ?, last_problem = ?"
                        + " where deadline_id = ?")
                .params(
                        Timestamp.from(clock.instant().plus(pause)),
                        failure.getClass().getSimpleName(),
                        due.id())
                .update();
    }

    private record Due(UUID id, String name, String sagaType, UUID sagaId, int attempts) {}
}
