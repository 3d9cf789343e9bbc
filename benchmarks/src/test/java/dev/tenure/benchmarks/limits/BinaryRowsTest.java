package dev.tenure.benchmarks.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BinaryRowsTest {
    private static final int HEADER = 19;

    @Test
    void everyRowHasItsIndexAndIdentifiersOfItsOwn() {
        ByteBuffer copied = new BinaryRows(2).encode(7, 2);
        int row = (copied.limit() - HEADER - Short.BYTES) / 2;

        assertThat(copied.getShort(HEADER)).isEqualTo((short) 10);
        assertThat(copied.getLong(HEADER + 6)).isEqualTo(7);
        assertThat(copied.getLong(HEADER + row + 6)).isEqualTo(8);
        assertThat(identifier(copied, HEADER))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                .isNotEqualTo(identifier(copied, HEADER + row));
        assertThat(copied.getShort(copied.limit() - Short.BYTES)).isEqualTo((short) -1);
    }

    private static String identifier(ByteBuffer copied, int row) {
        byte[] text = new byte[36];
        copied.get(row + 18, text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
