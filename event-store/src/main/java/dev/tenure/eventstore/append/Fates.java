package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.ClaimedKey;
import dev.tenure.eventstore.append.EncodedUnit.KeyedAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the answer of {@code events.append} how each unit of a group fared. */
final class Fates {
    private static final JsonMapper JSON = new JsonMapper();
    /** Which of several reasons is told: a repeat gets its answer whatever else has changed. */
    private static final List<String> ORDER =
            List.of("answered", "unexpected", "erased", "stale", "held", "key", "sent", "taken");

    private Fates() {}

    /**
     * One for each unit.
     *
     * @param first the position of the group's first event
     * @param refusals what was refused and why, as JSON; null for nothing
     */
    static List<Fate> of(List<EncodedUnit> units, long first, @Nullable String refusals) {
        Map<Integer, JsonNode> refused = refusals == null ? Map.of() : byUnit(JSON.readTree(refusals));
        List<Fate> fates = new ArrayList<>(units.size());
        long head = first - 1;
        for (int i = 0; i < units.size(); i++) {
            JsonNode why = refused.get(i);
            if (why == null) {
                head += units.get(i).events().size();
                fates.add(Fate.of(new Appended(head)));
            } else {
                fates.add(Fate.refused(refusal(units.get(i), why)));
            }
        }
        return fates;
    }

    private static Map<Integer, JsonNode> byUnit(JsonNode refusals) {
        return StreamSupport.stream(refusals.spliterator(), false)
                .collect(Collectors.toMap(
                        why -> why.path("unit").asInt(),
                        why -> why,
                        (one, other) -> Objects.requireNonNull(earlier(one, other))));
    }

    private static JsonNode earlier(JsonNode one, JsonNode other) {
        Comparator<JsonNode> order =
                Comparator.comparingInt(why -> ORDER.indexOf(why.path("why").asString()));
        return order.compare(one, other) <= 0 ? one : other;
    }

    private static RuntimeException refusal(EncodedUnit unit, JsonNode why) {
        String reason = why.path("why").asString();
        return switch (reason) {
            case "answered" -> new AppendConflict.AlreadyAnswered(answer(unit.answer(), why));
            case "unexpected" ->
                new AppendConflict.UnexpectedVersion(
                        of(why),
                        why.path("expected").asLong(),
                        why.path("actual").asLong());
            case "stale" -> new AppendConflict.StaleAggregate(of(why));
            case "held" -> held(unit, why);
            case "erased" -> new AppendConflict.PersonErased(of(why));
            case "key" -> new KeyChanged(of(why));
            case "taken" -> new AppendConflict.MessageTaken(of(why));
            case "sent" -> new IllegalStateException("message " + of(why) + " was sent before; its id is its own");
            default -> new IllegalStateException("the database is newer than this program: it refuses as " + reason);
        };
    }

    private static UUID of(JsonNode why) {
        return UUID.fromString(why.path("of").asString());
    }

    private static RuntimeException held(EncodedUnit unit, JsonNode why) {
        byte[] hash = HexFormat.of().parseHex(why.path("key").asString());
        HashedKey key = HashedKey.stored(why.path("kind").asString(), hash);
        ClaimedKey claimed = unit.claims().get(key);
        ClaimKey clear = claimed == null ? unit.vacant().get(key) : claimed.key();
        return clear == null
                ? new IllegalStateException("a claim was refused that the unit does not make")
                : new AppendConflict.ClaimHeld(
                        clear, UUID.fromString(why.path("by").asString()));
    }

    private static StoredAnswer answer(@Nullable KeyedAnswer asked, JsonNode given) {
        return new StoredAnswer(
                asked == null ? AnswerRows.KEY_NOT_STORED : asked.answer().key(),
                given.path("request").asString(),
                given.path("body").asString(),
                given.path("of").isString() ? of(given) : null,
                given.path("version").asLong(),
                given.path("position").asLong(),
                Instant.EPOCH.plus(given.path("at").asLong(), ChronoUnit.MICROS));
    }
}
