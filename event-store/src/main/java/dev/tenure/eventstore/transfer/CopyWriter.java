package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.jdbc.Micros;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary copy form. */
final class CopyWriter {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final int NONE = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyWriter() {
        put(() -> {
            out.write(SIGNATURE);
            out.writeLong(0); // no flags, no extension
        });
    }

    private interface Writing {
        void run() throws IOException;
    }

    CopyWriter row(int fields) {
        return put(() -> out.writeShort(fields));
    }

    CopyWriter number(long number) {
        return put(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(number);
        });
    }

    CopyWriter integer(int number) {
        return put(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(number);
        });
    }

    CopyWriter micros(long since1970) {
        return number(since1970 - MICROS_1970_TO_2000);
    }

    CopyWriter time(Instant instant) {
        return micros(Micros.of(instant));
    }

    CopyWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CopyWriter uuid(@Nullable UUID id) {
        return put(() -> {
            if (id == null) {
                out.writeInt(NONE);
            } else {
                out.writeInt(2 * Long.BYTES);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
        });
    }

    CopyWriter bytes(byte @Nullable [] field) {
        return put(() -> {
            if (field == null) {
                out.writeInt(NONE);
            } else {
                out.writeInt(field.length);
                out.write(field);
            }
        });
    }

    byte[] end() {
        put(() -> out.writeShort(NONE));
        return bytes.toByteArray();
    }

    private CopyWriter put(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }
}
