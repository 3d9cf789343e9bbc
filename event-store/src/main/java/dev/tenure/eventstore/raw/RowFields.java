package dev.tenure.eventstore.raw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of one row in PostgreSQL's binary copy form, from left to right. */
final class RowFields {
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final int NONE = -1;

    private final ByteBuffer row;

    RowFields(byte[] copied) {
        row = ByteBuffer.wrap(copied);
        row.getShort();
    }

    byte @Nullable [] bytesOrNull() {
        int length = row.getInt();
        if (length == NONE) {
            return null;
        }
        byte[] field = new byte[length];
        row.get(field);
        return field;
    }

    byte[] bytes() {
        byte[] field = bytesOrNull();
        if (field == null) {
            throw new IllegalStateException("a field that is never null is null");
        }
        return field;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    long number() {
        row.getInt();
        return row.getLong();
    }

    boolean flag() {
        row.getInt();
        return row.get() != 0;
    }

    /** A time in microseconds since 1970. */
    long micros() {
        return number() + MICROS_1970_TO_2000;
    }

    UUID uuid() {
        row.getInt();
        return new UUID(row.getLong(), row.getLong());
    }

    @Nullable UUID uuidOrNull() {
        if (row.getInt(row.position()) == NONE) {
            row.getInt();
            return null;
        }
        return uuid();
    }
}
