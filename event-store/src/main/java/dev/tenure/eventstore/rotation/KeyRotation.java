package dev.tenure.eventstore.rotation;

import dev.tenure.eventstore.jdbc.Statements;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.sealing.Keyset;
import dev.tenure.eventstore.sealing.Keysets;
import dev.tenure.eventstore.sealing.NotOpened;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What {@code rotate-keys} does: a new key wraps the data keys of people from now on, and all that are there already, in
 * short transactions beside whatever else is going on. Killed, it goes on where it was when it is run again.
 */
public final class KeyRotation {
    private static final long LOCK = 0x54_65_6e_52_6f_74_61_74L;
    private static final int BATCH = 500;

    private final Keys keys;
    private final DataSource dataSource;
    private final Consumer<String> say;
    private final int batch;

    /** A rotation that tells each step, one line at a time. */
    public KeyRotation(Keys keys, DataSource dataSource, Consumer<String> say) {
        this(keys, dataSource, say, BATCH);
    }

    KeyRotation(Keys keys, DataSource dataSource, Consumer<String> say, int batch) {
        this.keys = keys;
        this.dataSource = dataSource;
        this.say = say;
        this.batch = batch;
    }

    /**
     * Begins a rotation, or goes on with one; tells how many data keys are left under old keys.
     *
     * @throws RotationRefused if another one is running
     */
    public long rotate() {
        return alone(connection -> {
            UsedKeys.confirm(connection, keys);
            WrappedKeys wrapped = new WrappedKeys(connection, keys.dataKeys(), batch);
            long left = wrapped.notUnder(primary());
            if (left > 0) {
                say.accept(left + " data keys are wrapped with older keys: going on with the rotation to "
                        + Keyset.shown(primary()));
            } else if (keys.file().isPresent()) {
                newKeys(connection);
            } else {
                new GivenKeys(keys, say)
                        .tellNext(UsedKeys.ever(connection, "wrapping"), UsedKeys.ever(connection, "sealing"));
                return 0L;
            }
            return wrapAgain(wrapped);
        });
    }

    /**
     * Drops the old keys that wrap data keys, once none is used.
     *
     * @throws RotationRefused if one is
     */
    public void retire() {
        alone(connection -> {
            UsedKeys.confirm(connection, keys);
            Keysets present = keys.keysets();
            Set<Integer> older = present.wrapping().older();
            if (older.isEmpty()) {
                say.accept("There are no old keys that wrap data keys.");
                return 0L;
            }
            RetiredKeys.retire(connection, older);
            Keysets left = present.with(present.sealing(), present.wrapping().without(older::contains));
            if (keys.file().isPresent()) {
                keys.replace(left);
                say.accept("Dropped " + older.size() + " old keys from " + keys.name()
                        + ". A backup from before the rotation needs a copy of the file from then.");
            } else {
                new GivenKeys(keys, say).tellRetired(left);
            }
            return 0L;
        });
    }

    private int primary() {
        return keys.keysets().wrapping().primary();
    }

    private void newKeys(Connection connection) throws SQLException {
        Keysets present = keys.keysets();
        keys.replace(present.with(
                present.sealing().withNewPrimary(), present.wrapping().withNewPrimary()));
        UsedKeys.confirm(connection, keys);
        say.accept("New keys in " + keys.name() + ": " + Keyset.shown(primary()) + " wraps data keys, "
                + Keyset.shown(keys.keysets().sealing().primary()) + " seals messages, grants and uploads."
                + " The old ones are kept to open what is older. The hashing key stays. Back the file up now.");
    }

    private long wrapAgain(WrappedKeys wrapped) throws SQLException {
        Optional<NotOpened> problem =
                wrapped.wrapAllUnder(primary(), changed -> say.accept(changed + " data keys wrapped anew"));
        long left = wrapped.notUnder(primary());
        problem.ifPresent(one -> say.accept("Not all could be: " + one.getMessage()));
        say.accept(
                left == 0
                        ? "No data key is under an old key; rotate-keys --retire may drop the old ones."
                        : left + " data keys are still under old keys; run rotate-keys again.");
        return left;
    }

    private interface Step {
        long on(Connection connection) throws SQLException;
    }

    private long alone(Step step) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            if (!isTrue(connection, "select pg_try_advisory_lock(?)")) {
                throw new RotationRefused("another rotate-keys is running");
            }
            try {
                return step.on(connection);
            } finally {
                isTrue(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new RotationRefused("the database could not be asked: " + e.getMessage(), e);
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement =
                        new Statements(connection).add(sql, LOCK).prepare();
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
