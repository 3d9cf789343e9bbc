package dev.tenure.eventstore.append;

import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the arguments of a statement one after another, columns as arrays. */
final class Arguments {
    private final PreparedStatement statement;
    private int set;

    Arguments(PreparedStatement statement) {
        this.statement = statement;
    }

    Arguments number(long value) throws SQLException {
        statement.setLong(++set, value);
        return this;
    }

    Arguments id(UUID value) throws SQLException {
        statement.setObject(++set, value);
        return this;
    }

    Arguments numbers(List<Integer> values) throws SQLException {
        return array("integer", values.toArray(Integer[]::new));
    }

    Arguments longs(List<@Nullable Long> values) throws SQLException {
        return array("bigint", values.toArray(Long[]::new));
    }

    Arguments flags(List<@Nullable Boolean> values) throws SQLException {
        return array("boolean", values.toArray(Boolean[]::new));
    }

    Arguments texts(List<@Nullable String> values) throws SQLException {
        return array("text", values.toArray(String[]::new));
    }

    Arguments ids(List<@Nullable UUID> values) throws SQLException {
        return array("uuid", values.toArray(UUID[]::new));
    }

    Arguments bytes(List<byte @Nullable []> values) throws SQLException {
        return array("bytea", values.toArray(byte[][]::new));
    }

    /** All of them, one after another. */
    Arguments blob(List<byte @Nullable []> parts) throws SQLException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            if (part != null) {
                whole.writeBytes(part);
            }
        }
        statement.setBytes(++set, whole.toByteArray());
        return this;
    }

    void requireAll(int count) {
        if (set != count) {
            throw new IllegalStateException(set + " of " + count + " arguments are set");
        }
    }

    private Arguments array(String type, Object[] values) throws SQLException {
        statement.setArray(++set, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
