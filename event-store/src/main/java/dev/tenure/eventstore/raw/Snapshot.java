package dev.tenure.eventstore.raw;

import dev.tenure.eventstore.jdbc.Queries.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One moment of the database, seen by several connections at once. It writes nothing and locks nobody out, so that it may be
 * taken beside a live system and of a replica.
 */
public final class Snapshot implements AutoCloseable {
    /** In order of positions, row by row: nothing is gathered or sorted before the first row is sent. */
    private static final String IN_ORDER = "set local enable_seqscan = off; set local enable_bitmapscan = off;"
            + " set local enable_sort = off; set local enable_hashjoin = off; set local enable_mergejoin = off;"
            + " set local enable_material = off; set local max_parallel_workers_per_gather = 0";

    private static final String PATIENT =
            "set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local jit = off";

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final DataSource source;
    private final List<Connection> connections = new ArrayList<>();
    private final Connection first;
    private final String name;

    private Snapshot(DataSource source) throws SQLException {
        this.source = source;
        this.first = connection();
        try (Statement statement = first.createStatement();
                ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
            row.next();
            name = row.getString(1);
        } catch (SQLException e) {
            first.close();
            throw e;
        }
    }

    /** Takes one; it stays until it is closed. */
    public static Snapshot take(DataSource source) throws SQLException {
        return new Snapshot(source);
    }

    /** A further connection that sees the same. */
    private Connection another() throws SQLException {
        Connection other = connection();
        try (Statement statement = other.createStatement()) {
            statement.execute("set transaction snapshot '" + name + "'");
        }
        return other;
    }

    /** The events of those positions, in order. */
    public CopiedRows events(long from, long to) throws SQLException {
        return copied(RawEvent.COLUMNS + RawEvent.FROM + "where e.position between " + from + " and " + to
                + " order by e.position");
    }

    /** The events of that aggregate, in order. */
    public CopiedRows events(UUID aggregate) throws SQLException {
        return copied(
                RawEvent.COLUMNS + RawEvent.FROM + "where e.aggregate_id = '" + aggregate + "' order by e.sequence");
    }

    /** All claims, in no order. */
    public CopiedRows claims() throws SQLException {
        return new CopiedRows(another(), "select " + RawClaim.SELECT);
    }

    private CopiedRows copied(String select) throws SQLException {
        Connection other = another();
        try (Statement statement = other.createStatement()) {
            statement.execute(IN_ORDER);
        }
        return new CopiedRows(other, "select " + select);
    }

    /** The links that end at that position or later, in order. */
    public PulledRows<RawLink> links(long from) throws SQLException {
        return rows(
                "select last_position, events, leaves, hash, (extract(epoch from committed_at) * 1000000)::bigint"
                        + " from events.link where last_position >= " + from + " order by last_position",
                row -> new RawLink(
                        row.getLong(1),
                        row.getInt(2),
                        row.getBytes(3),
                        row.getBytes(4),
                        Instant.EPOCH.plus(row.getLong(5), ChronoUnit.MICROS)));
    }

    /** The rows of any other query, a page of them in memory at a time. */
    public <T> PulledRows<T> rows(String sql, Row<T> reader) throws SQLException {
        return new PulledRows<>(another(), sql, reader);
    }

    /** All rows of a query that has few. */
    public <T> List<T> list(String sql, Row<T> reader) throws SQLException {
        try (PulledRows<T> rows = new PulledRows<>(first, sql, reader)) {
            List<T> found = new ArrayList<>();
            for (T row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
            return found;
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = source.getConnection();
        connections.add(connection);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENT);
        }
        return connection;
    }

    /** Nothing was written, so nothing is lost where a connection is gone already. */
    @Override
    public void close() {
        for (Connection connection : connections) {
            try (connection) {
                connection.rollback();
            } catch (SQLException gone) {
                LOG.debug("A connection of a snapshot was lost", gone);
            }
        }
    }
}
