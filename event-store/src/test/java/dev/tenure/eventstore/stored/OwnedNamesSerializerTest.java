package dev.tenure.eventstore.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.BoatEvent.Skipper;
import dev.tenure.eventstore.sample.Boats;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnedNamesSerializerTest {
    private final OwnedNamesSerializer serializer = OwnedNamesSerializer.of(Boats.NAMES);

    static Stream<Object> whatIsStored() {
        LogToken five = new LogToken(7, 5);
        LogToken nine = new LogToken(7, 9);
        TrackingToken replay = ReplayToken.createReplayToken(nine, five);
        return Stream.of(
                new BoatMoved(new BoatId(UUID.randomUUID()), "Whitby"),
                five,
                replay,
                ReplayToken.createReplayToken(nine),
                new MergedTrackingToken(five, nine),
                new MergedTrackingToken(replay, nine),
                ReplayToken.createReplayToken(new MergedTrackingToken(five, nine), five),
                new ConfigToken(Map.of("id", "a store")),
                MetaData.with("actor", "harbour-master"));
    }

    @ParameterizedTest
    @MethodSource("whatIsStored")
    void isReadBackEqualAndTellsNoClassName(Object object) {
        SerializedObject<String> text = serializer.serialize(object, String.class);
        SerializedObject<byte[]> bytes = serializer.serialize(object, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(bytes)).isEqualTo(object);
        assertThat(text.getData() + text.getType().getName())
                .doesNotContain("axonframework")
                .doesNotContain("tenure")
                .doesNotContain("@c");
    }

    @Test
    void aPlaceIsAnEpochAndAPosition() {
        SerializedObject<String> token = serializer.serialize(new LogToken(7, 5), String.class);

        assertThat(token.getData()).isEqualTo("{\"epoch\":7,\"position\":5}");
        assertThat(token.getType().getName()).isEqualTo("position");
    }

    @Test
    void whatHasNoNameIsNotStored() {
        assertThatThrownBy(() -> serializer.serialize(new Skipper("Ann"), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("has no stored name");
    }

    @Test
    void anEventThatThisProgramDoesNotKnowStopsTheReader() {
        assertThatThrownBy(() -> read("boat.sunk", "1"))
                .isInstanceOf(SerializationException.class)
                .hasMessage("event 'boat.sunk' revision 1 is newer than this program");
    }

    @Test
    void aNewerRevisionStopsTheReader() {
        assertThatThrownBy(() -> read("boat.moved", "10"))
                .isInstanceOf(SerializationException.class)
                .hasMessage("event 'boat.moved' revision 10 is newer than this program");
    }

    @Test
    void anOlderRevisionThatNobodyRaisedStopsTheReader() {
        assertThatThrownBy(() -> read("boat.moved", "1"))
                .isInstanceOf(SerializationException.class)
                .hasMessage("event 'boat.moved' revision 1 is not raised to revision 2 by any upcaster");
    }

    private Object read(String name, String revision) {
        return serializer.deserialize(new SimpleSerializedObject<>("{}", String.class, name, revision));
    }
}
