package dev.tenure.eventstore.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Statements that go to the server in one round trip; it runs them one after another. Only a single one may answer with
 * rows: the driver mixes up the forms of several.
 */
public final class Statements {
    private final Connection connection;
    private final List<String> sql = new ArrayList<>();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    public Statements(Connection connection) {
        this.connection = connection;
    }

    public Statements add(String statement, @Nullable Object... values) {
        sql.add(statement);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    public boolean isEmpty() {
        return sql.isEmpty();
    }

    public void run() throws SQLException {
        if (isEmpty()) {
            return;
        }
        try (PreparedStatement statement = prepare()) {
            statement.execute();
        }
    }

    /** The statement, to be executed by the caller who reads its results; they come in binary form. */
    public PreparedStatement prepare() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(String.join(";\n", sql));
        try {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            for (int i = 0; i < arguments.size(); i++) {
                set(statement, i + 1, arguments.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof UUID[] ids) {
            statement.setArray(index, array("uuid", ids));
        } else if (value instanceof String[] texts) {
            statement.setArray(index, array("text", texts));
        } else if (value instanceof Long[] numbers) {
            statement.setArray(index, array("bigint", numbers));
        } else if (value instanceof byte[][] bytes) {
            statement.setArray(index, array("bytea", bytes));
        } else {
            statement.setObject(index, value);
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
