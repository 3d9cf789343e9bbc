package dev.tenure.eventstore.jdbc;

import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.jdbc.Queries.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/** Statements on the connection that a provider gives: that of the running transaction, if there is one. */
public final class JoinedQueries {
    private final ConnectionProvider connections;

    public JoinedQueries(ConnectionProvider connections) {
        this.connections = connections;
    }

    public <T> List<T> list(Row<T> mapper, String sql, @Nullable Object... arguments) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement =
                        new Statements(connection).add(sql, arguments).prepare();
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new LogUnavailable("the database could not be read", e);
        }
    }

    /** The number of rows that it changed. */
    public int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement =
                        new Statements(connection).add(sql, arguments).prepare()) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailable("the database could not be written", e);
        }
    }
}
