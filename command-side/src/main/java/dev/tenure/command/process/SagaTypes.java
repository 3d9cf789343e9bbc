package dev.tenure.command.process;

import java.util.Map;
import org.axonframework.modelling.saga.SagaScopeDescriptor;

/** The owned names under which the classes of sagas are stored. */
public final class SagaTypes {
    private final Map<String, Class<?>> types;

    /** Takes stored names to classes. */
    public SagaTypes(Map<String, Class<?>> types) {
        this.types = Map.copyOf(types);
    }

    /** Stored names with their classes. */
    Map<String, Class<?>> all() {
        return types;
    }

    String storedName(Class<?> type) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no stored name"));
    }

    /** Axon calls a saga by the simple name of its class; that never reaches the database. */
    String storedName(SagaScopeDescriptor scope) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().getSimpleName().equals(scope.getType()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("saga " + scope.getType() + " has no stored name"));
    }

    SagaScopeDescriptor scope(String storedName, Object sagaId) {
        Class<?> type = types.get(storedName);
        if (type == null) {
            throw new IllegalStateException("no saga is stored as '" + storedName + "'");
        }
        return new SagaScopeDescriptor(type.getSimpleName(), sagaId.toString());
    }
}
