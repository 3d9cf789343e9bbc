package dev.tenure.eventstore.stored;

import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Reads and writes tracking tokens in the form of {@link TokenJson}. */
final class TokensModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    TokensModule() {
        super("tokens");
        add(LogToken.class);
        add(ReplayToken.class);
        add(MergedTrackingToken.class);
    }

    private <T extends TrackingToken> void add(Class<T> type) {
        addSerializer(type, new Writer<>(type));
        addDeserializer(type, new Reader<>(type));
    }

    private static final class Writer<T extends TrackingToken> extends StdSerializer<T> {
        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T token, JsonGenerator generator, SerializationContext context) {
            generator.writeTree(TokenJson.write(token));
        }
    }

    private static final class Reader<T extends TrackingToken> extends StdDeserializer<T> {
        private final Class<T> type;

        Reader(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            TrackingToken token = TokenJson.read(node);
            if (!type.isInstance(token)) {
                return context.reportInputMismatch(type, "the stored token is of another kind than its name says");
            }
            return type.cast(token);
        }
    }
}
