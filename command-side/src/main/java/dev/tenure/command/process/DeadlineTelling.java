package dev.tenure.command.process;

import dev.tenure.command.process.DeadlineRows.Due;
import dev.tenure.eventstore.trace.Traces;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Tells sagas of a batch of deadlines in one unit of work, whose transaction holds all that they do. The sagas stay locked until it
 * is committed, so that nobody in this process reads one as it was before.
 */
final class DeadlineTelling {
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final SagaTypes types;
    private final ScopeAwareProvider sagas;
    private volatile Traces traces = Traces.plain();

    DeadlineTelling(PlatformTransactionManager transactions, Clock clock, SagaTypes types, ScopeAwareProvider sagas) {
        this.transactions = transactions;
        this.clock = clock;
        this.types = types;
        this.sagas = sagas;
    }

    void within(Traces kept) {
        traces = kept;
    }

    /**
     * Tells them in order and commits the transaction, or rolls it back where one of them fails.
     *
     * @throws IllegalStateException caused by what a saga, or the commit, failed with
     */
    void tell(List<Due> due, TransactionStatus transaction) {
        List<DeadlineMessage<?>> messages =
                due.stream().<DeadlineMessage<?>>map(this::message).toList();
        BatchingUnitOfWork<DeadlineMessage<?>> unit = new BatchingUnitOfWork<>(messages);
        unit.start();
        unit.onCommit(committed -> transactions.commit(transaction));
        unit.onRollback(undone -> rollBack(transaction));
        Iterator<Due> inOrder = due.iterator();
        ResultMessage<?> result = unit.executeWithResult(() -> tellTraced(inOrder.next(), unit));
        if (result.isExceptional()) {
            throw new IllegalStateException(
                    due.size() + " deadlines from '" + due.get(0).name() + "' could not be told",
                    result.exceptionResult());
        }
    }

    private DeadlineMessage<?> message(Due due) {
        return GenericDeadlineMessage.asDeadlineMessage(due.name(), null, clock.instant());
    }

    private void rollBack(TransactionStatus transaction) {
        if (!transaction.isCompleted()) {
            transactions.rollback(transaction);
        }
    }

    /** A deadline begins a trace: what made it was long ago, and time is what fires it. */
    private Due tellTraced(Due due, UnitOfWork<? extends DeadlineMessage<?>> unit) throws Exception {
        return traces.within(null, "deadline " + due.name(), () -> {
            SagaScopeDescriptor scope = types.scope(due.sagaType(), due.sagaId());
            for (ScopeAware component : sagas.provideScopeAwareStream(scope)
                    .filter(it -> it.canResolve(scope))
                    .toList()) {
                component.send(unit.getMessage(), scope);
            }
            return due;
        });
    }
}
