package dev.tenure.eventstore.run;

import dev.tenure.eventstore.append.LogUnavailable;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;

/** Tells the database's troubles, which pass, from what an event itself is to blame for. */
public final class Transience {
    /**
     * Classes of PostgreSQL's error codes (its manual, appendix A): connections, transactions rolled back for others' sake,
     * resources, locks, an operator's or time's intervention, the system.
     */
    private static final List<String> STATES = List.of("08", "25P", "40", "53", "55P", "57", "58");

    private Transience() {}

    /** Whether the same may succeed later without anybody doing anything about it. */
    public static boolean of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof LogUnavailable
                        || cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || (cause instanceof SQLException sql && isTransient(sql)));
    }

    private static boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
