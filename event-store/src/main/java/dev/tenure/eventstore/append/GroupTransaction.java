package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.CommitOutcome.Evidence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appends a group of units in one transaction of two round trips: lock and read, check in order, write and commit. */
final class GroupTransaction {
    private final CommitterSession session;
    private final CommitOutcome outcome;
    private final Clock clock;

    GroupTransaction(CommitterSession session, CommitOutcome outcome, Clock clock) {
        this.session = session;
        this.outcome = outcome;
        this.clock = clock;
    }

    /** How a unit fared: one of the two is there. */
    record Fate(@Nullable Appended appended, @Nullable RuntimeException refusal) {}

    /**
     * The fate of each unit, in order.
     *
     * @throws SQLException if nothing was written, or it could not be found out whether anything was
     */
    List<Fate> append(List<EncodedUnit> units) throws SQLException {
        boolean mayBeOutworn = session.isOpen();
        try {
            return attempt(units);
        } catch (NotBegunException e) {
            session.discard();
            if (mayBeOutworn && SqlStates.isConnectionLost(e.cause())) {
                return attemptAnew(units);
            }
            throw e.cause();
        } catch (SQLException | RuntimeException e) {
            session.discard();
            throw e;
        }
    }

    private List<Fate> attemptAnew(List<EncodedUnit> units) throws SQLException {
        try {
            return attempt(units);
        } catch (NotBegunException e) {
            session.discard();
            throw e.cause();
        } catch (SQLException | RuntimeException e) {
            session.discard();
            throw e;
        }
    }

    private List<Fate> attempt(List<EncodedUnit> units) throws SQLException, NotBegunException {
        List<Fate> fates = new ArrayList<>();
        Connection connection = session.connection();
        StateReader reader = new StateReader(units);
        GroupWrites writes;
        try {
            writes = decide(units, reader.read(connection), fates);
            if (writes.isEmpty()) {
                connection.rollback();
                return fates;
            }
        } catch (SQLException e) {
            throw new NotBegunException(e);
        }
        write(connection, writes, new Evidence(reader.transactionId(), writes.head(), lastEvent(writes)));
        return fates;
    }

    private static GroupWrites decide(List<EncodedUnit> units, LogState state, List<Fate> fates) {
        Conflicts conflicts = new Conflicts(state);
        GroupWrites writes = new GroupWrites(state);
        for (EncodedUnit unit : units) {
            Optional<RuntimeException> refusal = conflicts.of(unit);
            fates.add(new Fate(refusal.isPresent() ? null : writes.accept(unit), refusal.orElse(null)));
        }
        return writes;
    }

    private void write(Connection connection, GroupWrites writes, Evidence evidence) throws SQLException {
        try {
            new GroupStatements(connection, writes).runAndCommit(clock.instant());
        } catch (SQLException e) {
            session.discard();
            if (SqlStates.isAnswerOfServer(e) || !outcome.tookPlace(evidence)) {
                throw e;
            }
        }
    }

    private static @Nullable UUID lastEvent(GroupWrites writes) {
        List<EventRow> events = writes.events();
        return events.isEmpty() ? null : events.get(events.size() - 1).eventId();
    }

    /** The transaction failed before anything was written, so nothing of it can be there. */
    private static final class NotBegunException extends Exception {
        private static final long serialVersionUID = 1L;
        private final SQLException cause;

        NotBegunException(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException cause() {
            return cause;
        }
    }
}
