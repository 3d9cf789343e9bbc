package dev.tenure.eventstore.append;

import dev.tenure.eventstore.EventStoreSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The committer's one connection, opened when needed and thrown away after any failure. */
final class CommitterSession {
    /** Tables grow faster than the server's statistics follow; every question here is answered by an index. */
    private static final String BY_INDEX = "set enable_seqscan = off; set enable_hashjoin = off;"
            + " set enable_mergejoin = off; set plan_cache_mode = force_generic_plan";

    private static final String RESET = "reset statement_timeout; reset idle_in_transaction_session_timeout;"
            + " reset enable_seqscan; reset enable_hashjoin; reset enable_mergejoin; reset plan_cache_mode";

    private final DataSource dataSource;
    private final EventStoreSettings settings;
    private @Nullable Connection connection;

    CommitterSession(DataSource dataSource, EventStoreSettings settings) {
        this.dataSource = dataSource;
        this.settings = settings;
    }

    boolean isOpen() {
        return connection != null;
    }

    Connection connection() throws SQLException {
        if (connection == null) {
            connection = open();
        }
        return connection;
    }

    /** A configured connection of its own, in automatic commit; the caller closes it. */
    Connection openBounded() throws SQLException {
        Connection fresh = dataSource.getConnection();
        try {
            fresh.setNetworkTimeout(
                    Runnable::run, (int) settings.socketTimeout().toMillis());
            return fresh;
        } catch (SQLException | RuntimeException e) {
            destroy(fresh);
            throw e;
        }
    }

    /** Gives the connection back as it was given. */
    void close() {
        Connection healthy = connection;
        connection = null;
        if (healthy == null) {
            return;
        }
        try (healthy) {
            healthy.rollback();
            healthy.setAutoCommit(true);
            try (Statement statement = healthy.createStatement()) {
                statement.execute(RESET);
            }
        } catch (SQLException e) {
            destroy(healthy);
        }
    }

    void discard() {
        Connection broken = connection;
        connection = null;
        if (broken != null) {
            destroy(broken);
        }
    }

    private Connection open() throws SQLException {
        Connection fresh = openBounded();
        try (Statement statement = fresh.createStatement()) {
            statement.execute("set statement_timeout = " + millis(settings.statementTimeout())
                    + "; set idle_in_transaction_session_timeout = " + millis(settings.idleTimeout()) + "; "
                    + BY_INDEX);
            fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            fresh.setAutoCommit(false);
            return fresh;
        } catch (SQLException | RuntimeException e) {
            destroy(fresh);
            throw e;
        }
    }

    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }

    /** Ends the connection itself, so that no pool hands it out again with these settings. */
    private static void destroy(Connection connection) {
        try (connection) {
            connection.abort(Runnable::run);
        } catch (SQLException ignored) { // it is gone either way
        }
    }
}
