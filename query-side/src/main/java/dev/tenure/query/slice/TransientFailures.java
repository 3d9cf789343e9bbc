package dev.tenure.query.slice;

import dev.tenure.eventstore.run.Transience;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what the database did to a batch from what an event did: a batch is taken again later, so that an outage parks nobody. */
public final class TransientFailures {
    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        return Transience.of(failure)
                || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof TransientDataAccessException
                                || cause instanceof RecoverableDataAccessException
                                || cause instanceof DataAccessResourceFailureException
                                || cause instanceof TransactionException);
    }
}
