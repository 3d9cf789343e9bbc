package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.ClaimedKey;
import dev.tenure.eventstore.append.EncodedUnit.KeyedAnswer;
import dev.tenure.eventstore.jdbc.Micros;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Sealer;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import dev.tenure.eventstore.stored.StoredPayload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/** Turns append units into what is written: JSON, keyed hashes, sealed content. */
final class UnitEncoder {
    private final OwnedNamesSerializer serializer;
    private final Sealer sealer;
    private final KeyedHash hashes;

    UnitEncoder(OwnedNamesSerializer serializer, Sealer sealer, KeyedHash hashes) {
        this.serializer = serializer;
        this.sealer = sealer;
        this.hashes = hashes;
    }

    EncodedUnit encode(AppendUnit unit) {
        return new EncodedUnit(
                unit.events().stream().map(this::event).collect(Collectors.toList()),
                unit.expectedVersions(),
                mapped(unit.releases(), HashedKey::ofClaim, (key, holder) -> holder),
                mapped(unit.claims(), HashedKey::ofClaim, ClaimedKey::new),
                mapped(unit.series(), HashedKey::ofSeries, (key, next) -> next),
                unit.messages().stream().map(this::message).collect(Collectors.toList()),
                unit.takenMessages(),
                answer(unit.answer()));
    }

    private EventRow event(DomainEventMessage<?> message) {
        SerializedType type = serializer.typeOf(message.getPayloadType());
        if (type.getRevision() == null) {
            throw new IllegalArgumentException("event '" + type.getName() + "' has no revision, so it is not stored");
        }
        return new EventRow(
                message.getType(),
                uuid(message.getAggregateIdentifier(), "aggregate"),
                message.getSequenceNumber(),
                uuid(message.getIdentifier(), "event"),
                type.getName(),
                type.getRevision(),
                Micros.of(message.getTimestamp()),
                StoredPayload.of(message.getPayload(), serializer.mapper()),
                metadata(message.getMetaData()));
    }

    private static UUID uuid(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the id of an " + what + " is not a UUID", e);
        }
    }

    private byte[] metadata(MetaData metaData) {
        Map<String, String> texts = new TreeMap<>();
        metaData.forEach((key, value) -> {
            if (value instanceof String text) {
                texts.put(key, text);
            } else if (value != null) {
                throw new IllegalArgumentException(
                        "metadata '" + key + "' is no text; only texts are stored beside an event");
            }
        });
        return serializer.mapper().writeValueAsBytes(texts);
    }

    private MessageRow message(OutgoingMessage message) {
        byte[] content = serializer.mapper().writeValueAsBytes(new TreeMap<>(message.content()));
        return new MessageRow(message, sealer.seal(content, message.messageId().toString()));
    }

    private @Nullable KeyedAnswer answer(@Nullable StoredAnswer answer) {
        return answer == null ? null : new KeyedAnswer(HashedKey.ofAnswer(answer.key(), hashes), answer);
    }

    private <V, R> Map<HashedKey, R> mapped(
            Map<ClaimKey, V> entries,
            BiFunction<ClaimKey, KeyedHash, HashedKey> hash,
            BiFunction<ClaimKey, V, R> value) {
        Map<HashedKey, R> hashed = new LinkedHashMap<>();
        entries.forEach((key, given) -> hashed.put(hash.apply(key, hashes), value.apply(key, given)));
        return hashed;
    }
}
