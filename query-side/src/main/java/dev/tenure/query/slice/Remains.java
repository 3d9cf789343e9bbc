package dev.tenure.query.slice;

import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.Personal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Revision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is left of events about people who were erased (LEA-5). */
public final class Remains {
    private static final JsonMapper JSON = JsonForm.mapper();
    private static final Map<String, ? extends Class<?>> TYPES = EventCatalogue.byName();

    private Remains() {}

    /** What of the event was not about the person. */
    public static JsonNode plain(ErasedEvent event) {
        return JSON.readTree(event.plain());
    }

    /** Whether it was an event of that kind. */
    public static boolean isOf(ErasedEvent event, Class<?> kind) {
        return kind.equals(TYPES.get(event.name()));
    }

    public static UUID id(JsonNode plain, String name) {
        return UUID.fromString(plain.path(name).asString());
    }

    /** The event itself, where only what somebody said beside it was erased; any other as it comes. */
    public static DomainEventMessage<?> whole(DomainEventMessage<?> message) {
        if (!(message.getPayload() instanceof ErasedEvent erased)) {
            return message;
        }
        Class<?> type = TYPES.get(erased.name());
        if (type == null || isPersonal(type) || !isOfRevision(type, erased.revision())) {
            return message;
        }
        Instant at = message.getTimestamp();
        return new GenericDomainEventMessage<>(
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                JSON.readValue(erased.plain(), type),
                message.getMetaData(),
                message.getIdentifier(),
                at);
    }

    private static boolean isPersonal(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> Personal.class.isAssignableFrom(component.getType()));
    }

    private static boolean isOfRevision(Class<?> type, String revision) {
        Revision known = type.getAnnotation(Revision.class);
        return known != null && known.value().equals(revision);
    }
}
