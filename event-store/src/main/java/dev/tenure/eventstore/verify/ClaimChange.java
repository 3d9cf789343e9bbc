package dev.tenure.eventstore.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A claim taken or freed, as an event tells it.
 *
 * @param taken whether it is taken if it is free, or freed if the holder has it
 */
@SuppressWarnings("ArrayRecordComponent") // keyed by kind and hash where it is compared
public record ClaimChange(boolean taken, String kind, byte[] hash, UUID holder) {
    private static final int PARTS = 4;

    /**
     * The changes of an event, in order.
     *
     * @throws IllegalArgumentException if that is not what stands there
     */
    public static List<ClaimChange> listOf(byte[] claims, JsonMapper mapper) {
        List<ClaimChange> changes = new ArrayList<>();
        JsonNode list = mapper.readTree(claims);
        if (!list.isArray()) {
            throw new IllegalArgumentException("claims are a list");
        }
        for (JsonNode change : list) {
            String sign = change.path(0).asString("");
            if (change.size() != PARTS || !(sign.equals("+") || sign.equals("-"))) {
                throw new IllegalArgumentException("a change of a claim has a sign and three parts");
            }
            changes.add(new ClaimChange(
                    sign.equals("+"),
                    change.path(1).stringValue(),
                    HexFormat.of().parseHex(change.path(2).stringValue()),
                    UUID.fromString(change.path(3).stringValue())));
        }
        return changes;
    }

    /** Who holds the claim after this, if before it was held so. */
    public @Nullable UUID holderAfter(@Nullable UUID before) {
        if (taken) {
            return before == null ? holder : before;
        }
        return holder.equals(before) ? null : before;
    }
}
