package dev.tenure.eventstore.read;

import java.util.function.Supplier;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;

/** Something serialized whose bytes are put together when somebody deserializes it. */
record LazyBytes(SerializedType type, Supplier<byte[]> bytes) implements SerializedObject<byte[]> {
    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public SerializedType getType() {
        return type;
    }

    @Override
    public byte[] getData() {
        return bytes.get();
    }
}
