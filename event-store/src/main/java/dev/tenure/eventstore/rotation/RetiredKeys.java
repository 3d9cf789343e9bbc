package dev.tenure.eventstore.rotation;

import dev.tenure.eventstore.jdbc.Statements;
import dev.tenure.eventstore.sealing.Keyset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Keys that wrap nothing any more; the database itself refuses what a process that lags behind would wrap with them. */
final class RetiredKeys {
    private static final String CHECK_VIOLATION = "23514";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private RetiredKeys() {}

    /**
     * Has the database refuse those keys from now on. Both are one act: no data key is wrapped with them, and none will be.
     *
     * @throws RotationRefused if some is
     */
    static void retire(Connection connection, Set<Integer> ids) throws SQLException {
        connection.setAutoCommit(false);
        try {
            new Statements(connection)
                    .add("set local lock_timeout = '2s'")
                    .add("alter table events.data_key drop constraint if exists data_key_not_retired")
                    .run();
            for (int id : ids) {
                new Statements(connection)
                        .add(
                                "insert into events.used_key (purpose, key_id, retired_at) values ('wrapping', ?, now())"
                                        + " on conflict (purpose, key_id) do update set retired_at = now()",
                                id)
                        .run();
            }
            new Statements(connection).add(constraint(retired(connection))).run();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw refused(e);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static SQLException refused(SQLException e) {
        if (CHECK_VIOLATION.equals(e.getSQLState())) {
            throw new RotationRefused("data keys are still wrapped with old keys: run rotate-keys first", e);
        }
        if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            throw new RotationRefused("events.data_key was in use for too long; try again", e);
        }
        return e;
    }

    private static Set<Integer> retired(Connection connection) throws SQLException {
        try (PreparedStatement statement = new Statements(connection)
                        .add("select key_id from events.used_key where purpose = 'wrapping' and retired_at is not null")
                        .prepare();
                ResultSet rows = statement.executeQuery()) {
            Set<Integer> ids = new TreeSet<>();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
            return ids;
        }
    }

    private static String constraint(Set<Integer> ids) {
        StringJoiner list = new StringJoiner(", ");
        ids.forEach(id -> list.add("'\\x" + HexFormat.of().formatHex(Keyset.prefix(id)) + "'::bytea"));
        return "alter table events.data_key add constraint data_key_not_retired"
                + " check (substring(wrapped from 1 for 5) <> all (array[" + list + "]))";
    }
}
