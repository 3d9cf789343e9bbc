package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.CommitterSession.Answered;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Has a group of units appended once, however often it has to be sent for that: when a connection is lost before its answer,
 * the same group goes out again under its number, and the log tells what came of it the first time.
 */
final class GroupSender {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final CommitterSession session;
    private final Duration limit;
    private final Clock clock;
    private final LongConsumer entered;

    /**
     * A sender over that session.
     *
     * @param limit for how long is tried to find out what came of a group
     * @param entered told of the log's epoch with each connection, before anything is sent over it
     */
    GroupSender(CommitterSession session, Duration limit, Clock clock, LongConsumer entered) {
        this.session = session;
        this.limit = limit;
        this.clock = clock;
        this.entered = entered;
    }

    /**
     * The fate of each unit, in order.
     *
     * @throws SQLException if nothing was written
     * @throws LogUnavailable if it could not be found out whether anything was
     */
    List<Fate> send(List<EncodedUnit> units) throws SQLException {
        long epoch = epoch();
        List<EncodedUnit> present = new ArrayList<>(units);
        present.removeIf(unit -> isOfAnother(unit, epoch));
        if (present.isEmpty()) {
            return all(units, GroupSender::outdated);
        }
        List<Fate> fates = settled(present, session.nextGroup(), epoch);
        if (present.size() == units.size()) {
            return fates;
        }
        List<Fate> inOrder = new ArrayList<>(fates);
        return all(units, unit -> isOfAnother(unit, epoch) ? outdated(unit) : inOrder.remove(0));
    }

    private static boolean isOfAnother(EncodedUnit unit, long epoch) {
        return unit.epoch() != 0 && unit.epoch() != epoch;
    }

    private List<Fate> settled(List<EncodedUnit> units, long number, long epoch) throws SQLException {
        boolean mayHaveCommitted = false;
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return fates(units, session.send(units, number, epoch, clock.instant()), epoch);
            } catch (SQLException e) {
                session.discard();
                if (SqlStates.isAnswerOfServer(e) && !mayHaveCommitted) {
                    throw e;
                }
                mayHaveCommitted = true;
                if (System.nanoTime() - end >= 0) {
                    throw new LogUnavailable(
                            "the database did not answer and cannot be asked what came of it; ask again with the same key",
                            e);
                }
                reconnect(end);
            }
        }
    }

    private void reconnect(long end) {
        while (!session.isOpen() && System.nanoTime() - end < 0) {
            try {
                epoch();
            } catch (SQLException stillAway) {
                session.discard();
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private long epoch() throws SQLException {
        boolean isNew = !session.isOpen();
        long epoch = session.epoch();
        if (isNew) {
            enter(epoch);
        }
        return epoch;
    }

    /** What failed there is tried again with the next connection: nothing is sent over this one. */
    private void enter(long epoch) {
        try {
            entered.accept(epoch);
        } catch (RuntimeException failed) {
            session.discard();
            throw failed;
        }
    }

    private List<Fate> fates(List<EncodedUnit> units, Answered answered, long epoch) throws SQLException {
        Long present = answered.epoch();
        if (present == null) {
            throw new SQLException("the log does not know this committer any more");
        }
        if (present != epoch) {
            session.discard();
            return all(units, GroupSender::outdated);
        }
        return Fates.of(units, answered.first(), answered.refusals());
    }

    /** Decided by what another server's log said: it has to be decided anew. */
    private static Fate outdated(EncodedUnit unit) {
        UUID aggregate = unit.versions().isEmpty()
                ? new UUID(0, 0)
                : unit.versions().get(0).aggregateId();
        return Fate.refused(new AppendConflict.StaleAggregate(aggregate));
    }

    private static List<Fate> all(List<EncodedUnit> units, Function<EncodedUnit, Fate> fate) {
        return units.stream().map(fate).toList();
    }
}
