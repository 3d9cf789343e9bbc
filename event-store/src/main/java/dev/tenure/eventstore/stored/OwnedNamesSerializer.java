package dev.tenure.eventstore.stored;

import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon's serializer with names of our own and the one {@link JsonForm}. What has no name is not stored; a name or revision
 * that this program does not know stops the reader with a message that says so.
 */
public final class OwnedNamesSerializer extends Jackson3Serializer {
    private static final String AXON_METADATA = MetaData.class.getName();

    private final StoredNames names;

    /** A serializer for those names and for what Axon itself stores. */
    public static OwnedNamesSerializer of(StoredNames names) {
        return new OwnedNamesSerializer(names.withAxonTypes());
    }

    private OwnedNamesSerializer(StoredNames names) {
        super(builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> JsonForm.configure(mapper).addModule(new TokensModule())));
        this.names = names;
    }

    public JsonMapper mapper() {
        return (JsonMapper) getObjectMapper();
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == Void.TYPE) {
            return SerializedType.emptyType();
        }
        return typeOf(type);
    }

    /** The name and revision under which objects of that class are stored. */
    public SerializedType typeOf(Class<?> type) {
        String name = names.nameOf(type)
                .orElseThrow(() -> new SerializationException(type + " has no stored name, so it is not stored"));
        return new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (AXON_METADATA.equals(type.getName())) { // what Axon calls metadata in memory; never stored
            return MetaData.class;
        }
        Class<?> known = names.classOf(type.getName()).orElseThrow(() -> unknown(type, null));
        String revision = getRevisionResolver().revisionOf(known);
        if (!Objects.equals(revision, type.getRevision())) {
            throw unknown(type, revision);
        }
        return known;
    }

    private static SerializationException unknown(SerializedType type, @Nullable String known) {
        String stored = "event '" + type.getName() + "' revision " + type.getRevision();
        if (known != null && isOlder(type.getRevision(), known)) {
            return new SerializationException(stored + " is not raised to revision " + known + " by any upcaster");
        }
        return new SerializationException(stored + " is newer than this program");
    }

    private static boolean isOlder(@Nullable String revision, String known) {
        if (revision == null) {
            return true;
        }
        return revision.length() == known.length() ? revision.compareTo(known) < 0 : revision.length() < known.length();
    }
}
