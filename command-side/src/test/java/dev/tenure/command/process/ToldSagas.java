package dev.tenure.command.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.saga.SagaScopeDescriptor;

/** Sagas that remember which of them was told, and may do something first. */
final class ToldSagas implements ScopeAwareProvider, ScopeAware {
    private final List<String> told = new ArrayList<>();
    private volatile Consumer<String> first = sagaId -> {};

    void first(Consumer<String> action) {
        first = action;
    }

    synchronized List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public Stream<ScopeAware> provideScopeAwareStream(ScopeDescriptor scope) {
        return Stream.of(this);
    }

    @Override
    public void send(Message<?> message, ScopeDescriptor scope) {
        String sagaId = ((SagaScopeDescriptor) scope).getIdentifier().toString();
        first.accept(sagaId);
        remember(sagaId);
    }

    private synchronized void remember(String sagaId) {
        told.add(sagaId);
    }

    @Override
    public boolean canResolve(ScopeDescriptor scope) {
        return scope instanceof SagaScopeDescriptor saga && saga.getType().equals("Story");
    }
}
