package dev.tenure.benchmarks.limits;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Work;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Cout, what the database gives at most: COPY of binary rows in global order on one connection, nothing decoded. */
final class CopyOut implements AutoCloseable, Work {
    static final int ROWS_PER_UNIT = 50_000;

    private static final int UNITS = 10;
    private static final String TABLE = "copy_out";
    private static final String SQL = "copy (select * from benchmark." + TABLE
            + " where global_index > %d and global_index <= %d order by global_index) to stdout (format binary)";

    private final Connection connection;
    private long done;

    private CopyOut(Connection connection) {
        this.connection = connection;
    }

    /** Makes and fills the table that it reads, over and over. */
    static CopyOut open(TenureDatabase database) throws SQLException {
        try (CopyIn filler = CopyIn.open(database, TABLE)) {
            filler.empty();
            for (int rows = 0; rows < UNITS * ROWS_PER_UNIT; rows += CopyIn.ROWS_PER_COMMIT) {
                filler.once(0);
            }
        }
        Connection connection = database.connect();
        LimitTable.execute(connection, "vacuum (analyze) benchmark." + TABLE);
        return new CopyOut(connection);
    }

    @Override
    public void once(int caller) throws SQLException {
        long after = done++ % UNITS * ROWS_PER_UNIT;
        var copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SQL.formatted(after, after + ROWS_PER_UNIT));
        while (copy.readFromCopy() != null) {
            // the limit is to receive them
        }
        if (copy.getHandledRowCount() != ROWS_PER_UNIT) {
            throw new SQLException("the database gave " + copy.getHandledRowCount() + " rows");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
