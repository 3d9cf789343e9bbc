package dev.tenure.eventstore.append;

import dev.tenure.eventstore.EventStoreSettings;
import dev.tenure.eventstore.append.GroupCall.Identity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** The committer's one connection, signed on to one epoch, opened when needed and thrown away after any failure. */
final class CommitterSession {
    /** Tables grow faster than the server's statistics follow; every question here is answered by an index. */
    private static final String SETTINGS = "set enable_seqscan = off; set enable_hashjoin = off;"
            + " set enable_mergejoin = off; set plan_cache_mode = force_generic_plan; set jit = off";

    private static final String RESET = "reset statement_timeout; reset enable_seqscan; reset enable_hashjoin;"
            + " reset enable_mergejoin; reset plan_cache_mode; reset jit";
    private static final String ENTER = "select entered_epoch, entered_group from events.enter(?, ?, ";
    private static final String SIGN_OFF = "delete from events.committer where committer = ?"; // outcomes stay a while

    private final DataSource dataSource;
    private final EventStoreSettings settings;
    private final UUID committer = UUID.randomUUID();
    private @Nullable Open open;
    private long group;

    CommitterSession(DataSource dataSource, EventStoreSettings settings) {
        this.dataSource = dataSource;
        this.settings = settings;
    }

    private record Open(Connection connection, PreparedStatement append, long epoch) {}

    /**
     * What the server answered.
     *
     * @param epoch the log's, or null where the committer is not signed on there
     * @param first the position of the group's first event
     */
    record Answered(
            @Nullable Long epoch, long first, @Nullable String refusals) {}

    boolean isOpen() {
        return open != null;
    }

    /** Connects if that is not done, and tells the log's epoch there. */
    long epoch() throws SQLException {
        Open present = open;
        if (present == null) {
            present = open();
            open = present;
        }
        return present.epoch();
    }

    /** The next group's number; the number stays with the group however often it is sent. */
    long nextGroup() {
        return ++group;
    }

    /** Sends the group in one round trip, in which it is also committed. */
    Answered send(List<EncodedUnit> units, long number, long epoch, Instant now) throws SQLException {
        Open present = open;
        if (present == null) {
            throw new SQLException("not connected");
        }
        PreparedStatement append = present.append();
        new GroupCall(units).bind(append, new Identity(committer, number, epoch), now);
        try (ResultSet row = append.executeQuery()) {
            row.next();
            long answered = row.getLong(1);
            return new Answered(row.wasNull() ? null : answered, row.getLong(2), row.getString(3));
        }
    }

    /** Gives the connection back as it was given. */
    void close() {
        Open healthy = open;
        open = null;
        if (healthy == null) {
            return;
        }
        try (Connection connection = healthy.connection();
                PreparedStatement off = connection.prepareStatement(SIGN_OFF);
                Statement statement = connection.createStatement()) {
            off.setObject(1, committer);
            off.executeUpdate();
            healthy.append().close();
            statement.execute(RESET);
        } catch (SQLException e) {
            destroy(healthy.connection());
        }
    }

    void discard() {
        Open broken = open;
        open = null;
        if (broken != null) {
            destroy(broken.connection());
        }
    }

    private Open open() throws SQLException {
        Connection fresh = dataSource.getConnection();
        try {
            fresh.setNetworkTimeout(
                    Runnable::run, (int) settings.socketTimeout().toMillis());
            try (Statement statement = fresh.createStatement()) {
                statement.execute("set statement_timeout = " + millis(settings.statementTimeout()) + "; " + SETTINGS);
            }
            fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            fresh.setAutoCommit(true);
            long epoch = enter(fresh);
            PreparedStatement append = fresh.prepareStatement(GroupCall.SQL);
            append.unwrap(PGStatement.class).setPrepareThreshold(1);
            return new Open(fresh, append, epoch);
        } catch (SQLException | RuntimeException e) {
            destroy(fresh);
            throw e;
        }
    }

    private long enter(Connection connection) throws SQLException {
        Optional<String> server = settings.serverIdentity();
        String sql = ENTER + (server.isPresent() ? "?)" : "events.this_server())");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, AppendLock.NUMBER);
            statement.setObject(2, committer);
            if (server.isPresent()) {
                statement.setString(3, server.get());
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                group = Math.max(group, row.getLong(2));
                return row.getLong(1);
            }
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
