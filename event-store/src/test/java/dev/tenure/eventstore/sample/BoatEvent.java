package dev.tenure.eventstore.sample;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a boat. */
public sealed interface BoatEvent {
    BoatId boatId();

    @Revision("1")
    record BoatRegistered(BoatId boatId, @Nullable String harbour, Instant builtAt, Skipper personal)
            implements BoatEvent {}

    @Revision("2")
    record BoatMoved(BoatId boatId, String harbour) implements BoatEvent {}

    record Skipper(String name) {}

    record BoatId(UUID value) {
        public static BoatId of(String text) {
            return new BoatId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
