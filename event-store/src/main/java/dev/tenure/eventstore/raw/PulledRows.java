package dev.tenure.eventstore.raw;

import dev.tenure.eventstore.jdbc.Queries.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The rows of a query one after another, a page of them in memory at a time. */
public final class PulledRows<T> implements AutoCloseable {
    private static final int PAGE = 200;

    private final Statement statement;
    private final ResultSet rows;
    private final Row<T> reader;

    PulledRows(Connection connection, String sql, Row<T> reader) throws SQLException {
        this.reader = reader;
        statement = connection.createStatement();
        try {
            statement.setFetchSize(PAGE);
            rows = statement.executeQuery(sql);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** The next row, null after the last. */
    public @Nullable T next() throws SQLException {
        return rows.next() ? reader.read(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
