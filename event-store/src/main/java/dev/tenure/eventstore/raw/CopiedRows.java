package dev.tenure.eventstore.raw;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Rows that the server copies out in binary form: each message of the protocol is one row. */
public final class CopiedRows implements AutoCloseable {
    private static final int SIGNATURE = 11;
    private static final int HEADER = SIGNATURE + 2 * Integer.BYTES;
    private static final short END = -1;

    private final Connection connection;
    private final CopyOut copy;
    private boolean begun;

    CopiedRows(Connection connection, String select) throws SQLException {
        this.connection = connection;
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + select + ") to stdout (format binary)");
    }

    /** The next row, null after the last. */
    public byte @Nullable [] next() throws SQLException {
        byte[] row = copy.readFromCopy();
        if (row != null && !begun) {
            begun = true;
            row = withoutHeader(row);
        }
        if (row != null && isEnd(row)) {
            row = copy.readFromCopy(); // nothing, and the copy is over
        }
        return row;
    }

    private byte @Nullable [] withoutHeader(byte[] message) throws SQLException {
        int extension = ByteBuffer.wrap(message).getInt(SIGNATURE + Integer.BYTES);
        int from = HEADER + extension;
        return message.length > from ? Arrays.copyOfRange(message, from, message.length) : copy.readFromCopy();
    }

    private static boolean isEnd(byte[] row) {
        return ByteBuffer.wrap(row).getShort() == END;
    }

    /** A copy that was not read to its end takes its connection with it: what is under way there cannot be called back. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            connection.abort(Runnable::run);
        }
    }
}
