package dev.tenure.eventstore.jdbc;

import dev.tenure.eventstore.append.LogUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads of one statement each, on a connection of their own; a database that fails is {@link LogUnavailable}. */
public final class Queries {
    private final DataSource dataSource;

    public Queries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes an object of the present row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(Row<T> mapper, String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
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

    public <T> Optional<T> first(Row<T> mapper, String sql, @Nullable Object... arguments) {
        return list(mapper, sql, arguments).stream().findFirst();
    }
}
