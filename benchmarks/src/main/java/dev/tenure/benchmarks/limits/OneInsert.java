package dev.tenure.benchmarks.limits;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * L1, what the database gives at most to one event per transaction: a fixed programme of one insert per commit into a table
 * like Axon's, each caller on a connection of its own with its statement prepared.
 */
final class OneInsert implements AutoCloseable, Work {
    private static final String INSERT = "insert into benchmark.one_insert (event_identifier,"
            + " aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
            + " meta_data) values (?, ?, 0, 'account', ?, 'account.renamed', '1', ?, ?)";

    private final byte[] payload = LimitTable.payload();
    private final byte[] metadata = LimitTable.metadata();
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    private OneInsert() {}

    /** Makes the table, and a connection for each caller. */
    static OneInsert open(TenureDatabase database, int callers) throws SQLException {
        OneInsert limit = new OneInsert();
        try {
            for (int caller = 0; caller < callers; caller++) {
                limit.connect(database.connect(), caller == 0);
            }
            return limit;
        } catch (SQLException failure) {
            limit.close();
            throw failure;
        }
    }

    private void connect(Connection connection, boolean makesTable) throws SQLException {
        connections.add(connection);
        if (makesTable) {
            LimitTable.make(connection, "one_insert");
        }
        inserts.add(connection.prepareStatement(INSERT));
    }

    @Override
    public void once(int caller) throws SQLException {
        PreparedStatement insert = inserts.get(caller);
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, UUID.randomUUID().toString());
        insert.setString(3, Instant.now().toString());
        insert.setBytes(4, payload);
        insert.setBytes(5, metadata);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
