package dev.tenure.eventstore.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as bytes, put together without being parsed. */
final class JsonObjects {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int EMPTY = 2;

    private JsonObjects() {}

    /** One object with the members of both; they share none. */
    static byte[] merged(byte[] one, byte @Nullable [] other) {
        if (other == null || other.length == EMPTY) {
            return one;
        }
        if (one.length == EMPTY) {
            return other;
        }
        byte[] whole = Arrays.copyOf(one, one.length + other.length - 1);
        whole[one.length - 1] = ',';
        System.arraycopy(other, 1, whole, one.length, other.length - 1);
        return whole;
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
