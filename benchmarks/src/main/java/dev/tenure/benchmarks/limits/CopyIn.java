package dev.tenure.benchmarks.limits;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Work;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/** Cin, what the database takes at most: COPY of binary rows on one connection, committed every 5000. */
final class CopyIn implements AutoCloseable, Work {
    static final int ROWS_PER_COMMIT = 5000;

    private final Connection connection;
    private final String table;
    private final BinaryRows rows = new BinaryRows(ROWS_PER_COMMIT);
    private long next = 1;

    private CopyIn(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Makes the table, if it is not there. */
    static CopyIn open(TenureDatabase database, String table) throws SQLException {
        Connection connection = database.connect();
        LimitTable.make(connection, table);
        return new CopyIn(connection, table);
    }

    /** Begins anew, so that every turn fills an empty table. */
    void empty() {
        try {
            LimitTable.empty(connection, table);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        next = 1;
    }

    @Override
    public void once(int caller) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy benchmark." + table + " from stdin (format binary)");
        copy.writeToCopy(ByteStreamWriter.of(rows.encode(next, ROWS_PER_COMMIT)));
        if (copy.endCopy() != ROWS_PER_COMMIT) {
            throw new SQLException("the database took fewer rows");
        }
        next += ROWS_PER_COMMIT;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
