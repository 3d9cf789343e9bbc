package dev.tenure.eventstore.append;

import dev.tenure.eventstore.jdbc.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Finds out, on a new connection, whether a transaction whose commit was not answered took place. */
final class CommitOutcome {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String QUESTION = "select coalesce(pg_xact_status(?::xid8) = 'committed', false)"
            + " and (?::uuid is null or exists (select from events.event where position = ? and event_id = ?::uuid))";

    private final CommitterSession session;
    private final Duration limit;

    CommitOutcome(CommitterSession session, Duration limit) {
        this.session = session;
        this.limit = limit;
    }

    /**
     * What tells that a transaction took place.
     *
     * @param transactionId the server's id of the transaction
     * @param position the position of its last event
     * @param eventId that event, null where it has none; another server may count its transactions differently
     */
    record Evidence(
            String transactionId, long position, @Nullable UUID eventId) {}

    /**
     * Whether it took place. The append lock is taken for the question: once it is free, the transaction is over.
     *
     * @throws SQLException if it could not be found out within the limit
     */
    boolean tookPlace(Evidence evidence) throws SQLException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return ask(evidence);
            } catch (SQLException e) {
                if (System.nanoTime() - end >= 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private boolean ask(Evidence evidence) throws SQLException {
        try (Connection connection = session.openBounded()) {
            connection.setAutoCommit(false);
            new Statements(connection)
                    .add("select pg_advisory_xact_lock(?)", AppendLock.NUMBER)
                    .run();
            boolean tookPlace = answered(new Statements(connection)
                    .add(
                            QUESTION,
                            evidence.transactionId(),
                            evidence.eventId(),
                            evidence.position(),
                            evidence.eventId()));
            connection.rollback();
            connection.setAutoCommit(true);
            return tookPlace;
        }
    }

    private static boolean answered(Statements question) throws SQLException {
        try (PreparedStatement statement = question.prepare();
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
