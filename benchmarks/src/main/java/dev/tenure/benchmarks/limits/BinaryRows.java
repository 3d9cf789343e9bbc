package dev.tenure.benchmarks.limits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Rows of the limits' table in PostgreSQL's binary COPY format, all of one length; only index and identifiers differ. */
final class BinaryRows {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = SIGNATURE.length + 8;
    private static final short END = -1;
    private static final short COLUMNS = 10;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_BYTES = 36;
    private static final int SEED = 4;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final ByteBuffer buffer;
    private final byte[] payload = LimitTable.payload();
    private final byte[] metadata = LimitTable.metadata();

    BinaryRows(int rowsAtMost) {
        buffer = ByteBuffer.allocate(HEADER_BYTES + rowsAtMost * rowBytes() + Short.BYTES);
    }

    private int rowBytes() {
        return 2 * UUID_BYTES + payload.length + metadata.length + 200;
    }

    /** One whole COPY of that many rows; what is given is valid until the next call. */
    ByteBuffer encode(long firstIndex, int rows) {
        buffer.clear();
        buffer.put(SIGNATURE).putInt(0).putInt(0);
        for (int row = 0; row < rows; row++) {
            row(firstIndex + row);
        }
        return buffer.putShort(END).flip();
    }

    private void row(long index) {
        buffer.putShort(COLUMNS);
        buffer.putInt(Long.BYTES).putLong(index);
        uuid();
        uuid();
        buffer.putInt(Long.BYTES).putLong(0);
        text("account");
        text("2026-01-31T12:34:56.123456Z");
        text("account.renamed");
        text("1");
        buffer.putInt(payload.length).put(payload);
        buffer.putInt(metadata.length).put(metadata);
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        buffer.putInt(bytes.length).put(bytes);
    }

    /** Random, as text; a generator that is quicker than the JDK's, since the limit is the database. */
    private void uuid() {
        buffer.putInt(UUID_BYTES);
        long digits = random.nextLong();
        for (int place = 0; place < UUID_BYTES; place++) {
            if (place == 8 || place == 13 || place == 18 || place == 23) {
                buffer.put((byte) '-');
            } else {
                digits = place == 19 ? random.nextLong() : digits;
                buffer.put(HEX[(int) (digits & 0xf)]);
                digits >>>= 4;
            }
        }
    }
}
