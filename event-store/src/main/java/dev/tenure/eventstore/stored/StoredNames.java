package dev.tenure.eventstore.stored;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;

/** Which owned name stands for which class in the database, so that no Java class name ever does. */
public final class StoredNames {
    private static final Map<String, Class<?>> AXON_TYPES = Map.of(
            "position",
            LogToken.class,
            "replay",
            ReplayToken.class,
            "merge",
            MergedTrackingToken.class,
            "token-store",
            ConfigToken.class,
            "metadata",
            MetaData.class,
            ErasedEvent.NAME,
            ErasedEvent.class);

    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, String> names = new HashMap<>();

    /** Takes names to classes; a class has one name. */
    public StoredNames(Map<String, ? extends Class<?>> classesByName) {
        classes = Map.copyOf(classesByName);
        classes.forEach((name, type) -> {
            String other = names.put(type, name);
            if (other != null) {
                throw new IllegalArgumentException(type + " is named both '" + other + "' and '" + name + "'");
            }
        });
    }

    /** These names and those of tokens of every kind, metadata, and what stands for an event that was erased. */
    public StoredNames withAxonTypes() {
        Map<String, Class<?>> all = new HashMap<>(classes);
        all.putAll(AXON_TYPES);
        return new StoredNames(all);
    }

    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    public Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }
}
