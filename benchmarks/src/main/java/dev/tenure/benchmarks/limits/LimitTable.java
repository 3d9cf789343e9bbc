package dev.tenure.benchmarks.limits;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A table like that of Axon's JDBC engine, with a primary key and two unique indexes, and the row that the limits write. */
final class LimitTable {
    /** Bytes of JSON in each row, metadata included. */
    private static final int JSON_BYTES = 400;

    private static final int METADATA_BYTES = 100;
    private static final String TABLE = """
            create schema if not exists benchmark;
            create table if not exists benchmark.%s (
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

    private LimitTable() {}

    static void make(Connection connection, String name) throws SQLException {
        execute(connection, TABLE.formatted(name));
    }

    static void empty(Connection connection, String name) throws SQLException {
        execute(connection, "truncate benchmark." + name);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static byte[] payload() {
        return json(JSON_BYTES - METADATA_BYTES);
    }

    static byte[] metadata() {
        return json(METADATA_BYTES);
    }

    private static byte[] json(int bytes) {
        String around = "{\"value\":\"\"}";
        String text = "{\"value\":\"" + "x".repeat(bytes - around.length()) + "\"}";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
