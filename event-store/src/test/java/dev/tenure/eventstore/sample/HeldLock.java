package dev.tenure.eventstore.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Holds the append lock from outside, so that units gather behind it. */
public final class HeldLock implements AutoCloseable {
    public static final long APPEND_LOCK = 0x54454E555245L;
    private static final String WAITING = "from pg_locks where locktype = 'advisory' and not granted"
            + " and database = (select oid from pg_database where datname = current_database())";
    private final Connection connection;

    public HeldLock(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        execute("select pg_advisory_lock(" + APPEND_LOCK + ")");
    }

    /** Ends the sessions that wait for the lock, from the server's side. */
    public void endSessionsThatWait() throws SQLException {
        execute("select pg_terminate_backend(pid) " + WAITING);
    }

    public boolean isWaitedFor() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) " + WAITING)) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("select pg_advisory_unlock(" + APPEND_LOCK + ")");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
