package dev.tenure.eventstore.erasure;

import dev.tenure.eventstore.jdbc.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables whose pages may hold rows that are gone. Each is rewritten with its indexes under an exclusive lock for as long
 * as that takes; the lock is not waited for longer than two seconds at a time, so that nobody queues up behind the wait.
 */
final class DeadRows {
    private static final int ATTEMPTS = 5;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** Rows of these are never changed nor deleted, or hold hashes and counts only. */
    private static final String EXEMPT =
            "'event', 'link', 'epoch', 'head', 'erased', 'claim', 'series', 'used_key', 'scrubbed', 'stored_answer'";

    private static final String TABLES = "select c.oid, format('%I.%I', n.nspname, c.relname),"
            + " coalesce(t.n_tup_upd + t.n_tup_del, 0), pg_postmaster_start_time()::text,"
            + " s.server_started is not distinct from pg_postmaster_start_time()"
            + " and s.changes = coalesce(t.n_tup_upd + t.n_tup_del, 0)"
            + " and not exists (select from events.erased e where e.erased_at > s.scrubbed_at - interval '1 day')"
            + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " left join pg_stat_all_tables t on t.relid = c.oid"
            + " left join events.scrubbed s on s.table_name = format('%I.%I', n.nspname, c.relname)"
            + " where c.relkind = 'r' and n.nspname in ('events', 'command', 'readmodel', 'access')"
            + " and c.relname <> 'schema_history' and not (n.nspname = 'events' and c.relname in (" + EXEMPT + "))"
            + " order by n.nspname = 'events' desc, c.relname = 'data_key' desc, 2";
    private static final String DONE = "insert into events.scrubbed (table_name, server_started, changes, scrubbed_at)"
            + " values (?, ?::timestamptz, ?, ?::timestamptz) on conflict (table_name) do update"
            + " set server_started = excluded.server_started, changes = excluded.changes,"
            + " scrubbed_at = excluded.scrubbed_at";

    private final Connection connection;
    private final List<Table> seen = new ArrayList<>();
    private String begunAt = "";

    DeadRows(Connection connection) {
        this.connection = connection;
    }

    private record Table(String name, long changes, String serverStarted, boolean unchanged) {}

    /** Rewrites those that have changed since the last scrub; tells their names. */
    List<String> rewrite(List<String> left) throws SQLException {
        begunAt = text("select clock_timestamp()::text");
        seen.addAll(tables());
        List<String> rewritten = new ArrayList<>();
        new Statements(connection).add("set lock_timeout = '2s'").run();
        for (Table table : seen) {
            if (table.unchanged()) {
                continue;
            }
            if (rewritten(table.name(), left)) {
                rewritten.add(table.name());
            }
        }
        // the planner's samples quote values; they were just taken anew, from what is left
        if (!rewritten.isEmpty() && !rewritten("pg_catalog.pg_statistic", left)) {
            left.add("the planner's samples (pg_statistic) may quote what is gone; have the database's owner run"
                    + " analyze and vacuum full pg_statistic");
        }
        return rewritten;
    }

    /** To be called once everything was done: what has not changed by the next scrub is left alone there. */
    void done() throws SQLException {
        for (Table table : seen) {
            new Statements(connection)
                    .add(DONE, table.name(), table.serverStarted(), table.changes(), begunAt)
                    .run();
        }
    }

    private boolean rewritten(String table, List<String> left) throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                new Statements(connection)
                        .add("vacuum (full, analyze) " + table)
                        .run();
                return true;
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    left.add(table + " was not rewritten: " + e.getMessage());
                    return false;
                }
            }
        }
        left.add(table + " was in use for too long to be rewritten; scrub again at a quieter time");
        return false;
    }

    private List<Table> tables() throws SQLException {
        try (PreparedStatement statement =
                        new Statements(connection).add(TABLES).prepare();
                ResultSet rows = statement.executeQuery()) {
            List<Table> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Table(rows.getString(2), rows.getLong(3), rows.getString(4), rows.getBoolean(5)));
            }
            return found;
        }
    }

    private String text(String sql) throws SQLException {
        try (PreparedStatement statement = new Statements(connection).add(sql).prepare();
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
