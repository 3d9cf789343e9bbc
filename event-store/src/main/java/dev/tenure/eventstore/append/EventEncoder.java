package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.UsedKey;
import dev.tenure.eventstore.jdbc.Micros;
import dev.tenure.eventstore.stored.EventPrivacy;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import dev.tenure.eventstore.stored.PersonalPart;
import dev.tenure.eventstore.stored.StoredPayload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/** Turns events into rows: canonical JSON, with what is personal sealed under its person's data key. */
final class EventEncoder {
    private final OwnedNamesSerializer serializer;
    private final EventPrivacy privacy;
    private final Keyring keyring;

    EventEncoder(OwnedNamesSerializer serializer, EventPrivacy privacy, Keyring keyring) {
        this.serializer = serializer;
        this.privacy = privacy;
        this.keyring = keyring;
    }

    /** Rows with their digests and the keys they are sealed with. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    record Encoded(List<EventRow> rows, byte[] digests, List<UsedKey> keys) {}

    Encoded encode(List<DomainEventMessage<?>> messages, byte @Nullable [] claims, Set<UUID> known) {
        if (messages.isEmpty() && claims != null) {
            throw new IllegalArgumentException("a unit that changes claims holds the event that says why");
        }
        NewPeople people = new NewPeople(messages, known);
        Map<UUID, UsedKey> keys = new LinkedHashMap<>();
        List<EventRow> rows = new ArrayList<>(messages.size());
        byte[] digests = new byte[messages.size() * EventDigest.BYTES];
        for (DomainEventMessage<?> message : messages) {
            EventRow row = row(message, keys, people);
            if (rows.size() == messages.size() - 1) {
                row = row.withClaims(claims);
            }
            System.arraycopy(EventDigest.of(row), 0, digests, rows.size() * EventDigest.BYTES, EventDigest.BYTES);
            rows.add(row);
        }
        return new Encoded(rows, digests, List.copyOf(keys.values()));
    }

    /**
     * Who is heard of for the first time, as far as can be told without asking: people in the units that aggregates begin
     * with. Where that is wrong, the append refuses the new key, and the person is known from then on.
     */
    private record NewPeople(Set<String> begun, Set<UUID> known) {
        NewPeople(List<DomainEventMessage<?>> messages, Set<UUID> known) {
            this(
                    messages.stream()
                            .filter(message -> message.getSequenceNumber() == 0)
                            .map(DomainEventMessage::getAggregateIdentifier)
                            .collect(Collectors.toSet()),
                    known);
        }

        boolean likely(DomainEventMessage<?> message, UUID person) {
            return begun.contains(message.getAggregateIdentifier()) && !known.contains(person);
        }
    }

    private EventRow row(DomainEventMessage<?> message, Map<UUID, UsedKey> keys, NewPeople people) {
        SerializedType type = serializer.typeOf(message.getPayloadType());
        if (type.getRevision() == null) {
            throw new IllegalArgumentException("event '" + type.getName() + "' has no revision, so it is not stored");
        }
        UUID aggregate = uuid(message.getAggregateIdentifier(), "aggregate");
        UUID event = uuid(message.getIdentifier(), "event");
        StoredPayload payload = StoredPayload.of(message.getPayload(), serializer.mapper());
        Map<String, String> words = new TreeMap<>();
        byte[] metadata = metadata(message, words);
        PersonalPart part = new PersonalPart(payload.personal(), words.isEmpty() ? null : json(words));
        UUID person = part.isEmpty() ? null : privacy.persons().personOf(message.getPayload(), aggregate);
        return new EventRow(
                message.getType(),
                aggregate,
                message.getSequenceNumber(),
                event,
                type.getName(),
                type.getRevision(),
                Micros.of(message.getTimestamp()),
                person,
                payload.plain(),
                person == null ? null : sealed(part, event, person, people.likely(message, person), keys),
                metadata,
                null);
    }

    private byte[] sealed(PersonalPart part, UUID event, UUID person, boolean isNew, Map<UUID, UsedKey> keys) {
        UsedKey used = keys.computeIfAbsent(person, somebody -> keyring.keyFor(somebody, isNew));
        return used.key().seal(part.toBytes(), PersonalPart.context(event, person));
    }

    /** The metadata as it is stored; what is in free words is put aside. */
    private byte[] metadata(DomainEventMessage<?> message, Map<String, String> words) {
        Map<String, String> texts = new TreeMap<>();
        message.getMetaData().forEach((key, value) -> {
            if (value instanceof String text) {
                (privacy.freeWords().contains(key) ? words : texts).put(key, text);
            } else if (value != null) {
                throw new IllegalArgumentException(
                        "metadata '" + key + "' is no text; only texts are stored beside an event");
            }
        });
        return json(texts);
    }

    private byte[] json(Map<String, String> texts) {
        return serializer.mapper().writeValueAsBytes(texts);
    }

    private static UUID uuid(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the id of an " + what + " is not a UUID", e);
        }
    }
}
