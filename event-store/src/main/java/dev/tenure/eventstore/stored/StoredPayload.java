package dev.tenure.eventstore.stored;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event's JSON in its two parts, so that what is about a person can be kept and removed by itself.
 *
 * @param plain the JSON object without the component called {@code personal}
 * @param personal the JSON of that component, or null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database and back, never compared
public record StoredPayload(byte[] plain, byte @Nullable [] personal) {
    private static final String COMPONENT = "personal";
    private static final byte[] INFIX = ("\"" + COMPONENT + "\":").getBytes(StandardCharsets.UTF_8);

    /** Takes the personal component out of the event. */
    public static StoredPayload of(Object event, JsonMapper mapper) {
        JsonNode tree = mapper.valueToTree(event);
        if (!(tree instanceof ObjectNode whole)) {
            throw new IllegalArgumentException(event.getClass() + " is not stored as a JSON object");
        }
        JsonNode personal = whole.remove(COMPONENT);
        byte[] plain = mapper.writeValueAsBytes(tree);
        return new StoredPayload(plain, personal == null ? null : mapper.writeValueAsBytes(personal));
    }

    /** The whole event's JSON again; the personal component stands last. */
    public byte[] merged() {
        if (personal == null) {
            return plain;
        }
        boolean empty = plain.length == 2;
        int head = plain.length - 1;
        int separator = empty ? 0 : 1;
        byte[] whole = new byte[head + separator + INFIX.length + personal.length + 1];
        System.arraycopy(plain, 0, whole, 0, head);
        if (!empty) {
            whole[head] = ',';
        }
        System.arraycopy(INFIX, 0, whole, head + separator, INFIX.length);
        System.arraycopy(personal, 0, whole, head + separator + INFIX.length, personal.length);
        whole[whole.length - 1] = '}';
        return whole;
    }
}
