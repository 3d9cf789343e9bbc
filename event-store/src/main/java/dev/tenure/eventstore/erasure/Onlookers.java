package dev.tenure.eventstore.erasure;

import dev.tenure.eventstore.jdbc.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Transactions that began before the scrub and may still see rows that are gone: a rewritten table would keep those. */
final class Onlookers {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String OLDEST = "select what from ("
            + " select 'session ' || pid || ' of ' || coalesce(usename, '?') || ' since '"
            + " || coalesce(xact_start::text, '?') as what, backend_xmin::text::bigint as horizon"
            + " from pg_stat_activity where backend_xmin is not null and pid <> pg_backend_pid()"
            + " and backend_type not in ('autovacuum worker', 'walsender')"
            + " and (datname = current_database() or datname is null)"
            + " union all select 'replication slot ' || slot_name, xmin::text::bigint from pg_replication_slots"
            + " where xmin is not null"
            + " union all select 'standby ' || coalesce(application_name, '?'), backend_xmin::text::bigint"
            + " from pg_stat_replication where backend_xmin is not null"
            + " union all select 'prepared transaction ' || gid, transaction::text::bigint from pg_prepared_xacts) as held"
            // ids are compared as the server does, modulo 2^32
            + " where (horizon - ? + 6442450944) % 4294967296 - 2147483648 < 0 order by 1 limit 1";

    private final Connection connection;

    Onlookers(Connection connection) {
        this.connection = connection;
    }

    /** Waits for them; the first of those that stay longer is told. */
    Optional<String> awaitGone(Duration patience) throws SQLException {
        long mark = mark();
        long end = System.nanoTime() + patience.toNanos();
        Optional<String> oldest = oldest(mark);
        while (oldest.isPresent() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE);
            oldest = oldest(mark);
        }
        return oldest.map(
                what -> what + " still sees rows that are gone, so that they were kept;" + " end it and scrub again");
    }

    /** Whether the sessions of other roles are seen at all. */
    boolean seesEverybody() throws SQLException {
        try (PreparedStatement statement = new Statements(connection)
                        .add("select pg_has_role('pg_read_all_stats', 'usage')")
                        .prepare();
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private long mark() throws SQLException {
        try (PreparedStatement statement = new Statements(connection)
                        .add("select (pg_current_xact_id()::text::numeric % 4294967296)::bigint")
                        .prepare();
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Optional<String> oldest(long mark) throws SQLException {
        try (PreparedStatement statement =
                        new Statements(connection).add(OLDEST, mark).prepare();
                ResultSet row = statement.executeQuery()) {
            @Nullable String what = row.next() ? row.getString(1) : null;
            return Optional.ofNullable(what);
        }
    }
}
