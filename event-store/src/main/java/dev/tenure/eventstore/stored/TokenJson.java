package dev.tenure.eventstore.stored;

import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of tokens, without the class names that Axon's own annotations write: a place in the log is
 * {@code {"epoch":…,"position":…}}, a replay
 * is {@code {"current":…,"reset":…}}, a merge {@code {"lower":…,"upper":…}}.
 */
final class TokenJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TokenJson() {}

    static JsonNode write(@Nullable TrackingToken token) {
        if (token == null) {
            return NODES.nullNode();
        }
        if (token instanceof LogToken place) {
            return NODES.objectNode().put("epoch", place.epoch()).put("position", place.last());
        }
        if (token instanceof ReplayToken replay) {
            return writeReplay(replay);
        }
        if (token instanceof MergedTrackingToken merged) {
            return object("lower", write(merged.lowerSegmentToken()), "upper", write(merged.upperSegmentToken()));
        }
        throw new IllegalArgumentException("tokens of " + token.getClass() + " are not stored");
    }

    static @Nullable TrackingToken read(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.path("epoch").isIntegralNumber() && node.path("position").isIntegralNumber()) {
            return new LogToken(
                    node.get("epoch").longValue(), node.get("position").longValue());
        }
        if (node.has("reset")) {
            return readReplay(node);
        }
        if (node.has("lower") && node.has("upper")) {
            return merged(read(node.get("lower")), read(node.get("upper")));
        }
        throw new IllegalArgumentException("not the stored form of a token");
    }

    private static JsonNode writeReplay(ReplayToken token) {
        if (token.context() != null) {
            throw new IllegalArgumentException("the context of a replay is not stored; reset without one");
        }
        return object("current", write(token.getCurrentToken()), "reset", write(token.getTokenAtReset()));
    }

    @SuppressWarnings({"deprecation", "NullAway"}) // the only way to a token that is replaying, whatever came last
    private static TrackingToken readReplay(JsonNode node) {
        return new ReplayToken(read(node.get("reset")), read(node.path("current")));
    }

    @SuppressWarnings("NullAway") // Axon merges segments that have not begun, whose token is null
    private static TrackingToken merged(@Nullable TrackingToken lower, @Nullable TrackingToken upper) {
        return new MergedTrackingToken(lower, upper);
    }

    private static ObjectNode object(String first, JsonNode one, String second, JsonNode other) {
        return NODES.objectNode().set(first, one).set(second, other);
    }
}
