package dev.tenure.eventstore.rotation;

import dev.tenure.eventstore.jdbc.Statements;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.sealing.KeysRefused;
import dev.tenure.eventstore.sealing.Keyset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Which keys the database says were in use, so that a key file from before a rotation is told from the present one. */
public final class UsedKeys {
    private final DataSource dataSource;

    public UsedKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Notes that the primary keys are in use from now on.
     *
     * @throws KeysRefused if one that was in use before is not among the keys
     */
    public void confirm(Keys keys) {
        try (Connection connection = dataSource.getConnection()) {
            confirm(connection, keys);
        } catch (SQLException e) {
            throw new IllegalStateException("the keys in use could not be told", e);
        }
    }

    static void confirm(Connection connection, Keys keys) throws SQLException {
        requireAll(connection, keys, "wrapping", keys.keysets().wrapping());
        requireAll(connection, keys, "sealing", keys.keysets().sealing());
        note(connection, "wrapping", keys.keysets().wrapping().primary());
        note(connection, "sealing", keys.keysets().sealing().primary());
    }

    private static void requireAll(Connection connection, Keys keys, String purpose, Keyset keyset)
            throws SQLException {
        Set<Integer> missing = ids(connection, purpose, " and retired_at is null");
        missing.removeAll(keyset.ids());
        if (!missing.isEmpty()) {
            throw new KeysRefused(keys.name() + " is older than the database: keys were rotated since, and its "
                    + purpose + " lacks "
                    + missing.stream().map(Keyset::shown).collect(Collectors.joining(", "))
                    + "; put the newest one back from its backup");
        }
    }

    /** The ids of all that were ever in use. */
    static Set<Integer> ever(Connection connection, String purpose) throws SQLException {
        return ids(connection, purpose, "");
    }

    private static Set<Integer> ids(Connection connection, String purpose, String condition) throws SQLException {
        try (PreparedStatement statement = new Statements(connection)
                        .add("select key_id from events.used_key where purpose = ?" + condition, purpose)
                        .prepare();
                ResultSet rows = statement.executeQuery()) {
            Set<Integer> ids = new TreeSet<>();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
            return ids;
        }
    }

    private static void note(Connection connection, String purpose, int id) throws SQLException {
        new Statements(connection)
                .add(
                        "insert into events.used_key (purpose, key_id) values (?, ?) on conflict (purpose, key_id)"
                                + " do nothing",
                        purpose,
                        id)
                .run();
    }
}
