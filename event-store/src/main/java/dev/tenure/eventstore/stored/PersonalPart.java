package dev.tenure.eventstore.stored;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of an event: one blob under its person's data key, bound to the event.
 *
 * @param component the JSON of the personal component, null where there is none
 * @param words a JSON object of the metadata in free words, null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database and back, never compared
public record PersonalPart(byte @Nullable [] component, byte @Nullable [] words) {
    private static final byte FORM = 1;
    private static final int NONE = -1;

    public boolean isEmpty() {
        return component == null && words == null;
    }

    /** In clear, to be sealed: a form byte, then each part behind its length, which is -1 where there is none. */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(1 + length(component) + length(words));
        buffer.put(FORM);
        put(buffer, component);
        put(buffer, words);
        return buffer.array();
    }

    /** The part that {@link #toBytes} made these bytes of. */
    public static PersonalPart of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            if (buffer.get() != FORM) {
                throw new IllegalStateException("the personal part is newer than this program");
            }
            return new PersonalPart(take(buffer), take(buffer));
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException("the personal part ends too early", e);
        }
    }

    /** What the blob is bound to, so that it opens in its own event and for its own person only. */
    public static byte[] context(UUID eventId, UUID person) {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    private static int length(byte @Nullable [] part) {
        return Integer.BYTES + (part == null ? 0 : part.length);
    }

    private static void put(ByteBuffer buffer, byte @Nullable [] part) {
        buffer.putInt(part == null ? NONE : part.length);
        if (part != null) {
            buffer.put(part);
        }
    }

    private static byte @Nullable [] take(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length == NONE) {
            return null;
        }
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] part = new byte[length];
        buffer.get(part);
        return part;
    }
}
