package dev.tenure.eventstore.rotation;

import dev.tenure.eventstore.jdbc.Statements;
import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.sealing.Keyset;
import dev.tenure.eventstore.sealing.NotOpened;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The data keys in the database, by the key that wraps them; each is changed only if nobody else has changed it. */
final class WrappedKeys {
    private static final String IS_OLDER = "substring(wrapped from 1 for 5) <> ?";
    private static final String PAGE = "select person, wrapped from events.data_key where " + IS_OLDER
            + " and (?::uuid is null or person > ?::uuid) order by person limit ?";
    private static final String CHANGE = "update events.data_key d set wrapped = n.wrapped"
            + " from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as n(person, before, wrapped)"
            + " where d.person = n.person and d.wrapped = n.before";

    private final Connection connection;
    private final DataKeys keys;
    private final int batch;

    /** Over a connection that commits each statement by itself. */
    WrappedKeys(Connection connection, DataKeys keys, int batch) {
        this.connection = connection;
        this.keys = keys;
        this.batch = batch;
    }

    /** How many are wrapped by other keys than that one. */
    long notUnder(int primary) throws SQLException {
        try (PreparedStatement statement = new Statements(connection)
                        .add("select count(*) from events.data_key where " + IS_OLDER, (Object) Keyset.prefix(primary))
                        .prepare();
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    private record Row(UUID person, byte[] wrapped) {}

    /**
     * Goes once over all that other keys wrap, in short transactions.
     *
     * @param progress told after each batch how many have been changed
     * @return the first reason why one could not be changed
     */
    Optional<NotOpened> wrapAllUnder(int primary, LongConsumer progress) throws SQLException {
        @Nullable UUID last = null;
        @Nullable NotOpened problem = null;
        long changed = 0;
        List<Row> page = page(primary, null);
        while (!page.isEmpty()) {
            List<Row> before = new ArrayList<>();
            List<byte[]> after = new ArrayList<>();
            for (Row row : page) {
                try {
                    after.add(keys.wrapAgain(row.person(), row.wrapped()));
                    before.add(row);
                } catch (NotOpened e) {
                    problem = problem == null ? e : problem;
                }
            }
            changed += change(before, after);
            progress.accept(changed);
            last = page.get(page.size() - 1).person();
            page = page(primary, last);
        }
        return Optional.ofNullable(problem);
    }

    private List<Row> page(int primary, @Nullable UUID last) throws SQLException {
        try (PreparedStatement statement = new Statements(connection)
                        .add(PAGE, Keyset.prefix(primary), last, last, batch)
                        .prepare();
                ResultSet rows = statement.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Row(rows.getObject(1, UUID.class), rows.getBytes(2)));
            }
            return found;
        }
    }

    /** A key that was destroyed or changed meanwhile is left alone. */
    private int change(List<Row> before, List<byte[]> after) throws SQLException {
        if (before.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = new Statements(connection)
                .add(
                        CHANGE,
                        before.stream().map(Row::person).toArray(UUID[]::new),
                        before.stream().map(Row::wrapped).toArray(byte[][]::new),
                        after.toArray(byte[][]::new))
                .prepare()) {
            return statement.executeUpdate();
        }
    }
}
