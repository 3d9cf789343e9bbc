package dev.tenure.query.history;

import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.stored.ErasedEvent;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What of an event about a deleted person is shown to whoever may not read what is kept sealed: as if it were erased (LEA-5). */
final class SealedPerson {
    private static final String PERSONAL = "personal";
    private static final Set<String> FREE_WORDS = Set.of("reason", "case", "onBehalfOf");
    private static final JsonMapper JSON = new JsonMapper();

    private SealedPerson() {}

    static RecordedEvent blank(RecordedEvent event) {
        if (event.message().getPayload() instanceof ErasedEvent) {
            return event;
        }
        ObjectNode plain = (ObjectNode) JSON.readTree(event.json());
        plain.remove(PERSONAL);
        String json = plain.toString();
        MetaData beside = event.message().getMetaData().withoutKeys(FREE_WORDS);
        return new RecordedEvent(
                event.position(),
                event.name(),
                event.revision(),
                new GenericDomainEventMessage<>(
                        event.message().getType(),
                        event.message().getAggregateIdentifier(),
                        event.message().getSequenceNumber(),
                        new ErasedEvent(event.name(), event.revision(), json),
                        beside,
                        event.message().getIdentifier(),
                        event.message().getTimestamp()),
                json);
    }
}
