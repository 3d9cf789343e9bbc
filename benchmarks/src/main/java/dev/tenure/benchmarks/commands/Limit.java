package dev.tenure.benchmarks.commands;

import dev.tenure.benchmarks.load.Work;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * L1, what the database gives at most to one event per transaction: a fixed programme of one insert per commit into a table
 * like Axon's, each caller on a connection of its own with its statement prepared.
 */
public final class Limit implements AutoCloseable, Work {
    /** Bytes of JSON in each row, metadata included. */
    public static final int JSON_BYTES = 400;

    private static final int METADATA_BYTES = 100;
    private static final String TABLE = """
            create schema if not exists benchmark;
            create table if not exists benchmark.domain_event_entry (
                global_index         bigserial    not null primary key,
                event_identifier     varchar(255) not null unique,
                aggregate_identifier varchar(255) not null,
                sequence_number      bigint       not null,
                type                 varchar(255),
                time_stamp           varchar(255) not null,
                payload_type         varchar(255) not null,
                payload_revision     varchar(255),
                payload              bytea        not null,
                meta_data            bytea,
                unique (aggregate_identifier, sequence_number))
            """;
    private static final String INSERT = "insert into benchmark.domain_event_entry (event_identifier,"
            + " aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
            + " meta_data) values (?, ?, 0, 'account', ?, 'account.renamed', '1', ?, ?)";

    private final byte[] payload = json(JSON_BYTES - METADATA_BYTES);
    private final byte[] metadata = json(METADATA_BYTES);
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    private Limit() {}

    /** Makes the table, and a connection for each caller. */
    public static Limit open(TenureDatabase database, int callers) throws SQLException {
        Limit limit = new Limit();
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
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
            }
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

    private static byte[] json(int bytes) {
        String around = "{\"value\":\"\"}";
        String text = "{\"value\":\"" + "x".repeat(bytes - around.length()) + "\"}";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
