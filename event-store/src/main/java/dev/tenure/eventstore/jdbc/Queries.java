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
import org.axonframework.common.jdbc.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Statements one at a time, each on a connection of its own or on that of the running transaction, as whoever gives the
 * connections decides. A database that fails is {@link LogUnavailable}, unless it is to be something else.
 */
public final class Queries {
    private final ConnectionProvider connections;
    private final Failing failing;

    /** On a connection of its own each. */
    public Queries(DataSource dataSource) {
        this((ConnectionProvider) dataSource::getConnection);
    }

    /** On the connections that are given: that of the running transaction, if there is one. */
    public Queries(ConnectionProvider connections) {
        this(connections, (what, cause) -> new LogUnavailable("the database " + what, cause));
    }

    public Queries(ConnectionProvider connections, Failing failing) {
        this.connections = connections;
        this.failing = failing;
    }

    /** Makes an object of the present row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Makes what is thrown, such as for {@code could not be read}. */
    @FunctionalInterface
    public interface Failing {
        RuntimeException because(String what, SQLException cause);
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
            throw failing.because("could not be read", e);
        }
    }

    public <T> Optional<T> first(Row<T> mapper, String sql, @Nullable Object... arguments) {
        return list(mapper, sql, arguments).stream().findFirst();
    }

    /** The number of rows that it changed. */
    public int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement =
                        new Statements(connection).add(sql, arguments).prepare()) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failing.because("could not be written", e);
        }
    }
}
