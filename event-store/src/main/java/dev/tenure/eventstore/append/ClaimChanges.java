package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.ClaimedKey;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The claims that a unit takes and frees, stored with its last event, so that the claims can be told from the events alone,
 * also of people who were erased. An array of {@code ["-" or "+", kind, hash in hexadecimal, holder]}, what is freed first.
 */
final class ClaimChanges {
    private ClaimChanges() {}

    static byte @Nullable [] json(Map<HashedKey, UUID> releases, Map<HashedKey, ClaimedKey> claims, JsonMapper mapper) {
        if (releases.isEmpty() && claims.isEmpty()) {
            return null;
        }
        ArrayNode changes = mapper.createArrayNode();
        releases.forEach((key, holder) -> changes.add(change(mapper, "-", key, holder)));
        claims.forEach((key, claimed) -> changes.add(change(mapper, "+", key, claimed.holder())));
        return mapper.writeValueAsBytes(changes);
    }

    private static ArrayNode change(JsonMapper mapper, String sign, HashedKey key, UUID holder) {
        return mapper.createArrayNode()
                .add(sign)
                .add(key.kind())
                .add(HexFormat.of().formatHex(key.bytes()))
                .add(holder.toString());
    }
}
