package dev.tenure.eventstore.read;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.Appended;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.stored.LogToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on the event log. Events of a unit of work go into its append unit, which is appended at once with
 * all else in it; reading goes by position, which is dense and in commit order.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private final EventLog log;
    private final StoredEvents events;
    private volatile LongConsumer appended = position -> {};

    private PostgresEventStorageEngine(Builder builder, EventLog log, StoredEvents events) {
        super(builder);
        this.log = log;
        this.events = events;
    }

    public static PostgresEventStorageEngine of(
            EventLog log, StoredEvents events, Serializer serializer, EventUpcaster upcasters, int pageSize) {
        Builder builder = new Builder();
        builder.eventSerializer(serializer).snapshotSerializer(serializer).upcasterChain(upcasters);
        builder.batchSize(pageSize);
        return new PostgresEventStorageEngine(builder, log, events);
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {}

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        AppendUnit unit = CurrentUnitOfWork.isStarted() ? AppendUnit.of(CurrentUnitOfWork.get()) : new AppendUnit();
        if (unit.isAppended()) {
            throw new IllegalStateException("the unit of work has appended its events; publish all of them before");
        }
        unit.events(domainEvents(messages));
        Appended result = log.append(unit);
        unit.appended(result);
        appended.accept(result.position());
    }

    /** Has that called with the position of every unit that this process has appended. */
    public void onAppended(LongConsumer listener) {
        appended = listener;
    }

    private static List<DomainEventMessage<?>> domainEvents(List<? extends EventMessage<?>> messages) {
        List<DomainEventMessage<?>> all = new ArrayList<>();
        for (EventMessage<?> message : messages) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException("only an aggregate's events are stored, not "
                        + message.getPayloadType().getSimpleName() + " published by itself");
            }
            all.add(event);
        }
        return all;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return events.after(placeOf(lastToken), batchSize);
    }

    /** The events after the token in one question, decoded when they are looked at. */
    List<TrackedEventMessage<?>> page(TrackingToken after, int limit) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        fetchTrackedEvents(after, limit).stream(), getEventSerializer(), upcasterChain)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return uuid(aggregateIdentifier)
                .map(id -> events.ofAggregate(id, firstSequenceNumber, batchSize))
                .orElse(List.of());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return uuid(aggregateIdentifier).flatMap(events::lastSequence);
    }

    @Override
    public TrackingToken createTailToken() {
        return LogToken.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.head();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return events.before(dateTime);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("snapshots are not stored");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    static LogToken placeOf(@Nullable TrackingToken token) {
        return token == null ? LogToken.START : LogToken.of(token);
    }

    /** Whatever is not a UUID has no events. */
    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
