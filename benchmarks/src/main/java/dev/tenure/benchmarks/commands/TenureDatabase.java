package dev.tenure.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The database of the Tenure that is measured, reached past its pool. */
public final class TenureDatabase {
    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "commit_delay",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout");
    private static final String BYTES_PER_EVENT =
            "select coalesce(avg(length(payload) + coalesce(length(personal), 0) + length(metadata)), 0)"
                    + " from events.event";

    private final HikariDataSource pool;

    TenureDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /** A connection of one's own, in automatic commit, with the same driver settings as the pool's. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /** Makes a further database in the same server, empty. */
    public void createDatabase(String name) throws SQLException {
        dropDatabase(name);
        execute("create database " + name);
    }

    /** Its own sessions are ended before; the server itself ends a vacuum that is under way, which an owner may not. */
    public void dropDatabase(String name) throws SQLException {
        execute(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = current_user and datname = '"
                        + name + "'");
        execute("drop database if exists " + name);
    }

    /** Where a database of this server is reached. */
    public String urlOf(String database) {
        return pool.getJdbcUrl().replaceFirst("(//[^/]+/)[^?]*", "$1" + database);
    }

    public String user() {
        return pool.getUsername();
    }

    public String password() {
        return pool.getPassword();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the server says of the settings that decide how durable and how quick a commit is. */
    public Map<String, String> settings() throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (Connection connection = connect()) {
            for (String setting : SETTINGS) {
                values.put(setting, text(connection, "show " + setting));
            }
        }
        return values;
    }

    /** How many events the log holds by now. */
    public long events() throws SQLException {
        try (Connection connection = connect()) {
            return Long.parseLong(text(connection, "select last_position from events.head"));
        }
    }

    /** The size of Tenure's own events, their sealed and plain parts and metadata together. */
    public long bytesPerEvent() throws SQLException {
        try (Connection connection = connect()) {
            return Math.round(Double.parseDouble(text(connection, BYTES_PER_EVENT)));
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("no answer to: " + sql);
            }
            return rows.getString(1);
        }
    }
}
