package dev.tenure.eventstore.order;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One session of its own, in which the trial looks at the database or holds something in it. */
final class Sql implements AutoCloseable {
    private final Connection connection;

    Sql(DataSource dataSource) {
        try {
            connection = dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a thing of the present row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    void run(String... statements) {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    <T> List<T> list(Row<T> row, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The sessions that wait for the advisory lock of that number in this database. */
    List<Integer> waitingFor(long lock) {
        return list(
                row -> row.getInt(1),
                "select pid from pg_locks where locktype = 'advisory' and not granted and objsubid = 1"
                        + " and (classid::bigint << 32) + objid::bigint = " + lock
                        + " and database = (select oid from pg_database where datname = current_database())");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
