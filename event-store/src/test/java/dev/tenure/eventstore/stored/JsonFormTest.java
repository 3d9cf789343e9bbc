package dev.tenure.eventstore.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.BoatEvent.BoatRegistered;
import dev.tenure.eventstore.sample.BoatEvent.Skipper;
import dev.tenure.eventstore.sample.Boats;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonFormTest {
    private static final String ID = "7b0d4b4e-2f4e-4a4e-8f57-0a8c3f0a1b2c";
    private final JsonMapper mapper = JsonForm.mapper();

    /** A value with an order. */
    record Rank(String value) implements Comparable<Rank> {
        public static Rank of(String text) {
            return new Rank(text);
        }

        @Override
        public int compareTo(Rank other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** A record with more to it than its components. */
    record Crew(
            Map<Rank, Integer> hands,
            Map<BoatId, Integer> boats,
            @Nullable String motto) {
        public boolean isEmpty() {
            return hands.isEmpty();
        }

        public String getGreeting() {
            return "ahoy";
        }
    }

    @Test
    void propertiesAreSortedValuesAreTextsAndNullsAreLeftOut() {
        BoatRegistered event = new BoatRegistered(BoatId.of(ID), null, Boats.NOON, new Skipper("Ann"));

        assertThat(mapper.writeValueAsString(event))
                .isEqualTo("{\"boatId\":\"" + ID + "\",\"builtAt\":\"2026-03-01T12:00:00.123456Z\","
                        + "\"personal\":{\"name\":\"Ann\"}}");
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        BoatRegistered event = new BoatRegistered(BoatId.of(ID), "Whitby", Boats.NOON, new Skipper("Ann"));

        assertThat(mapper.readValue(mapper.writeValueAsBytes(event), BoatRegistered.class))
                .isEqualTo(event);
    }

    @Test
    void mapsAreSortedByKeyAndOnlyComponentsAreWritten() {
        Map<Rank, Integer> hands = new LinkedHashMap<>();
        hands.put(Rank.of("mate"), 2);
        hands.put(Rank.of("cook"), 1);
        Crew crew = new Crew(hands, Map.of(), null);

        String json = mapper.writeValueAsString(crew);

        assertThat(json).isEqualTo("{\"boats\":{},\"hands\":{\"cook\":1,\"mate\":2}}");
        assertThat(mapper.readValue(json, Crew.class)).isEqualTo(crew);
    }

    @Test
    void mapsWhoseKeysHaveNoOrderAreRefused() {
        Crew crew = new Crew(Map.of(), Map.of(BoatId.of(ID), 1), null);

        assertThatThrownBy(() -> mapper.writeValueAsString(crew)).isInstanceOf(JacksonException.class);
    }

    @Test
    void unknownPropertiesAreRefused() {
        assertThatThrownBy(() -> mapper.readValue("{\"boatId\":\"" + ID + "\",\"keel\":1}", BoatMoved.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("keel");
    }

    @Test
    void aValueThatItsRecordRefusesIsRefused() {
        assertThatThrownBy(() -> mapper.readValue("{\"boatId\":\"no id\",\"harbour\":\"x\"}", BoatMoved.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void thePersonalComponentIsTakenOutAndPutBack() {
        BoatRegistered event = new BoatRegistered(BoatId.of(ID), "Whitby", Boats.NOON, new Skipper("Ann"));

        StoredPayload payload = StoredPayload.of(event, mapper);

        assertThat(text(payload.plain())).doesNotContain("Ann").doesNotContain("personal");
        assertThat(text(payload.personal())).isEqualTo("{\"name\":\"Ann\"}");
        assertThat(mapper.readValue(payload.merged(), BoatRegistered.class)).isEqualTo(event);
    }

    @Test
    void anEventThatIsAllPersonalIsPutBackToo() {
        StoredPayload payload = new StoredPayload(bytes("{}"), bytes("{\"name\":\"Ann\"}"));

        assertThat(text(payload.merged())).isEqualTo("{\"personal\":{\"name\":\"Ann\"}}");
    }

    @Test
    void anEventWithoutPersonalComponentIsStoredWhole() {
        StoredPayload payload = StoredPayload.of(new BoatMoved(BoatId.of(ID), "Whitby"), mapper);

        assertThat(payload.personal()).isNull();
        assertThat(payload.merged()).isEqualTo(payload.plain());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
