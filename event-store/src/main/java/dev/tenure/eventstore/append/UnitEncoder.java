package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.ClaimedKey;
import dev.tenure.eventstore.append.EncodedUnit.KeyedAnswer;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Sealer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns append units into what is written: JSON, keyed hashes, digests, sealed content. */
final class UnitEncoder {
    private final EventEncoder events;
    private final JsonMapper mapper;
    private final Sealer sealer;
    private final KeyedHash hashes;

    UnitEncoder(EventEncoder events, JsonMapper mapper, Sealer sealer, KeyedHash hashes) {
        this.events = events;
        this.mapper = mapper;
        this.sealer = sealer;
        this.hashes = hashes;
    }

    /**
     * The unit as it is written.
     *
     * @param known people who have data keys already, although it may not look so
     */
    EncodedUnit encode(AppendUnit unit, Set<UUID> known) {
        Map<HashedKey, UUID> releases = mapped(unit.releases(), HashedKey::ofClaim, (key, holder) -> holder);
        Map<HashedKey, ClaimedKey> claims = mapped(unit.claims(), HashedKey::ofClaim, ClaimedKey::new);
        byte[] changes = ClaimChanges.json(releases, claims, mapper);
        EventEncoder.Encoded encoded = events.encode(unit.events(), changes, known);
        return new EncodedUnit(
                unit.epoch(),
                encoded.rows(),
                encoded.digests(),
                Versions.of(unit, encoded.rows()),
                encoded.keys(),
                unit.erased(),
                releases,
                claims,
                vacant(unit.vacant()),
                mapped(unit.series(), HashedKey::ofSeries, (key, next) -> next),
                messages(unit.messages()),
                unit.takenMessages(),
                answer(unit.answer()));
    }

    private Map<HashedKey, ClaimKey> vacant(Set<ClaimKey> keys) {
        Map<HashedKey, ClaimKey> hashed = new LinkedHashMap<>();
        keys.forEach(key -> hashed.put(HashedKey.ofClaim(key, hashes), key));
        return hashed;
    }

    private List<MessageRow> messages(List<OutgoingMessage> messages) {
        return messages.stream().map(this::message).toList();
    }

    private MessageRow message(OutgoingMessage message) {
        byte[] content = mapper.writeValueAsBytes(new TreeMap<>(message.content()));
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
