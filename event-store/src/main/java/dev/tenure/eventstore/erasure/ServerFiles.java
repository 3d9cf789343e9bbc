package dev.tenure.eventstore.erasure;

import dev.tenure.eventstore.jdbc.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The files beside the tables: the write-ahead log, whose segments PostgreSQL keeps and uses again with their old content in
 * them, and temporary files.
 */
final class ServerFiles {
    /** Segments made after the present one hold nothing old, unless they are older ones waiting to be used again. */
    private static final String WAITING = "select count(*) from pg_ls_waldir()"
            + " where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_lsn())";

    private static final String OLD =
            "select count(*) from pg_ls_waldir()" + " where name ~ '^[0-9A-F]{24}$' and name < ?";
    private static final int MOST_SEGMENTS = 1000;

    private static final String OTHERWISE = "; as a superuser: alter system set wal_recycle = off, select"
            + " pg_reload_conf(), then checkpoint and select pg_switch_wal() until pg_ls_waldir() shows no segment older"
            + " than the scrub, then checkpoint twice, alter system reset wal_recycle, select pg_reload_conf()";

    private final Connection connection;

    ServerFiles(Connection connection) {
        this.connection = connection;
    }

    /** Has all segments of the log replaced that were written before, and says of what could not be done what to do. */
    void replaceLog(List<String> left) throws SQLException {
        boolean recycling = "on".equals(text("show wal_recycle"));
        try {
            // also drops the files of what was rewritten
            run("checkpoint");
            if (recycling) {
                run("alter system set wal_recycle = off");
                run("select pg_reload_conf()");
            }
            try {
                replaceSegments(left);
            } finally {
                if (recycling) {
                    run("alter system reset wal_recycle");
                    run("select pg_reload_conf()");
                }
            }
        } catch (SQLException e) {
            left.add("the write-ahead log was not replaced (" + e.getMessage() + ")" + OTHERWISE);
        }
        temporaryFiles(left);
    }

    private void replaceSegments(List<String> left) throws SQLException {
        // the checkpointer has to have heard that it is to recycle nothing, before it is done with the first segment
        run("select pg_sleep(1)");
        run("checkpoint");
        long waiting = Math.min(MOST_SEGMENTS, number(WAITING));
        for (long i = 0; i <= waiting; i++) {
            run("select pg_logical_emit_message(false, 'scrub', '')");
            run("select pg_switch_wal()");
        }
        run("select pg_logical_emit_message(false, 'scrub', '')");
        String present = text("select pg_walfile_name(pg_current_wal_lsn())");
        run("checkpoint");
        run("checkpoint");
        if (number(OLD, present) > 0) {
            left.add(
                    "segments of the write-ahead log from before are kept, by a replica, a slot or an archive that lags"
                            + " (pg_replication_slots, pg_stat_archiver, wal_keep_size); once it has caught up, scrub again");
        }
    }

    private void temporaryFiles(List<String> left) throws SQLException {
        try {
            if (number("select count(*) from pg_ls_tmpdir() where modification < now() - interval '1 hour'") > 0) {
                left.add("there are old temporary files (pg_ls_tmpdir()); the server removes them when it starts");
            }
        } catch (SQLException e) {
            left.add("temporary files could not be looked for (" + e.getMessage()
                    + "); as a superuser: select * from pg_ls_tmpdir()");
        }
    }

    private void run(String sql) throws SQLException {
        new Statements(connection).add(sql).run();
    }

    private long number(String sql, Object... arguments) throws SQLException {
        return Long.parseLong(text(sql, arguments));
    }

    private String text(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement =
                        new Statements(connection).add(sql, arguments).prepare();
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
