package dev.tenure.eventstore.run;

import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries parked events again, each under a savepoint, in one transaction during which no process handles a batch of the
 * projection: what was loaded for a batch stays true, and nothing is parked behind an event that is just leaving.
 */
final class ParkedRetry {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedRetry.class);

    private final Projection projection;
    private final Savepoint savepoint;

    ParkedRetry(Projection projection, Savepoint savepoint) {
        this.projection = projection;
        this.savepoint = savepoint;
    }

    /** Tries the first sequence whose first event matches, in order; true if all of it was handled. */
    boolean of(Predicate<DeadLetter<? extends EventMessage<?>>> first) {
        return projection.work().transactions().fetchInTransaction(() -> {
            projection.tokens().alone();
            return projection.parked().process(first, this::again);
        });
    }

    private EnqueueDecision<EventMessage<?>> again(DeadLetter<? extends EventMessage<?>> letter) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) letter.message();
        return projection.follower().around(event, () -> decided(event));
    }

    private EnqueueDecision<EventMessage<?>> decided(DomainEventMessage<?> event) {
        try {
            if (projection.handler().takes(event.getPayloadType())) {
                savepoint.around(() -> projection.handler().handle(List.of(event)));
            }
            return Decisions.evict();
        } catch (RuntimeException failure) {
            if (projection.work().isTransient().test(failure)) {
                throw failure;
            }
            LOG.warn(
                    "Event {} could not be handled ({}); it stays parked until somebody has it tried again.",
                    event.getIdentifier(),
                    failure.getClass().getSimpleName());
            return Decisions.requeue(failure);
        }
    }
}
