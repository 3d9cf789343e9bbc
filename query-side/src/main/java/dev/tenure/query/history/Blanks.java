package dev.tenure.query.history;

import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left of an event about somebody who was erased: the event with a blank in place of each thing that it said about the
 * person, so that its step is told like any other, the facts, times and actors in it (LEA-5).
 */
final class Blanks {
    /** What stands in a history in place of what was erased. */
    static final String MARK = "(erased)";

    private static final String PERSONAL = "personal";
    /** No number has that country code, and no address that domain; readers meet the mark instead. */
    private static final MobileNumber NUMBER = MobileNumber.of("+999999999999999");

    private static final MailAddress ADDRESS = MailAddress.of("erased@erased.invalid");
    private static final Map<String, Class<? extends TenureEvent>> EVENTS = EventCatalogue.byName();
    private static final JsonMapper JSON = JsonForm.mapper();

    private Blanks() {}

    /** The event, blank where it was about the person. */
    static TenureEvent fill(ErasedEvent erased) {
        Class<? extends TenureEvent> type = Objects.requireNonNull(EVENTS.get(erased.name()), erased.name());
        ObjectNode event = (ObjectNode) JSON.readTree(erased.plain());
        Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(PERSONAL))
                .findFirst()
                .ifPresent(component -> event.set(PERSONAL, JSON.valueToTree(blank(component.getType()))));
        return JSON.treeToValue(event, type);
    }

    /** The sentence with the mark in place of the blanks. */
    static String marked(String told) {
        return told.replace(ADDRESS.value(), MARK).replace(NUMBER.value(), MARK).replace(MARK + " " + MARK, MARK);
    }

    /** Puts the mark in place of the blanks in a state; changes the tree given. */
    static JsonNode marked(JsonNode state) {
        if (state instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                JsonNode value = object.get(name);
                if (value.isString() && isBlank(value.stringValue())) {
                    object.put(name, MARK);
                }
            }
        }
        if (state instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                if (value.isString() && isBlank(value.stringValue())) {
                    array.set(i, MARK);
                }
            }
        }
        state.forEach(Blanks::marked);
        return state;
    }

    private static boolean isBlank(String text) {
        return text.equals(ADDRESS.value()) || text.equals(NUMBER.value());
    }

    private static @Nullable Object blank(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : blank(component.getType());
    }

    /** A blank thing of that type. */
    static Object blank(Class<?> type) {
        if (type == String.class) {
            return MARK;
        }
        if (type == MailAddress.class) {
            return ADDRESS;
        }
        if (type == MobileNumber.class) {
            return NUMBER;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalStateException("nobody says what a blank " + type + " is");
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(Blanks::blank).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a blank " + type + " cannot be made", impossible);
        }
    }
}
