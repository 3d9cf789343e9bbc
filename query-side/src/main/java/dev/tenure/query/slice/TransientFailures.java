package dev.tenure.query.slice;

import dev.tenure.eventstore.append.LogUnavailable;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Parks an event that a slice cannot handle, but not one that the database failed: that failure stops the whole batch, which
 * is taken again later, so that an outage parks nobody.
 */
public final class TransientFailures implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(TransientFailures.class);

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (isTransient(cause)) {
            throw new SliceInterrupted(cause);
        }
        LOG.warn(
                "Event {} could not be handled ({}); it is parked until somebody has it tried again.",
                letter.message().getIdentifier(),
                cause.getClass().getSimpleName());
        return Decisions.enqueue(cause);
    }

    static boolean isTransient(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof TransientDataAccessException
                        || cause instanceof RecoverableDataAccessException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransactionException
                        || cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof LogUnavailable);
    }

    /** The database did not let a slice go on; the events are taken again. */
    static final class SliceInterrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SliceInterrupted(Throwable cause) {
            super("the database did not let the slice go on; the events are taken again", cause);
        }
    }
}
