package dev.tenure.query.slice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What a slice does with each kind of event, with the rows that it folds them into. A handler of a more general kind takes what
 * those before it did not; what none takes is of no interest.
 */
public final class Handlers<R> {
    private final Map<Class<?>, Entry<R>> entries = new LinkedHashMap<>();
    private final Map<Class<?>, Optional<Entry<R>>> found = new ConcurrentHashMap<>();

    /** Does something with an event. */
    @FunctionalInterface
    public interface Handler<E, R> {
        void handle(E event, DomainEventMessage<?> message, R rows);
    }

    /** Does something about an event without looking into it. */
    @FunctionalInterface
    public interface Note<R> {
        void handle(DomainEventMessage<?> message, R rows);
    }

    private record Entry<R>(Note<R> handler, boolean reads) {}

    /** Looks into events of that kind. */
    public <E> Handlers<R> on(Class<E> kind, Handler<E, R> handler) {
        entries.put(
                kind,
                new Entry<>(
                        (message, rows) -> handler.handle(kind.cast(message.getPayload()), message, rows),
                        /* reads= */ true));
        return this;
    }

    /** Takes notice of events of that kind, whose payloads need not even be decoded. */
    public Handlers<R> onAny(Class<?> kind, Note<R> handler) {
        entries.put(kind, new Entry<>(handler, /* reads= */ false));
        return this;
    }

    public boolean takes(Class<?> type) {
        return entry(type).isPresent();
    }

    public boolean reads(Class<?> type) {
        return entry(type).map(Entry::reads).orElse(false);
    }

    /** Folds the events into the rows, in their order. */
    public void fold(List<DomainEventMessage<?>> events, R rows) {
        for (DomainEventMessage<?> event : events) {
            entry(event.getPayloadType()).ifPresent(entry -> entry.handler().handle(event, rows));
        }
    }

    private Optional<Entry<R>> entry(Class<?> type) {
        return found.computeIfAbsent(
                type,
                unseen -> entries.entrySet().stream()
                        .filter(entry -> entry.getKey().isAssignableFrom(unseen))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
