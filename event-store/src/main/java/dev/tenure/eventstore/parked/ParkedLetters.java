package dev.tenure.eventstore.parked;

import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.jspecify.annotations.Nullable;

/** Makes Axon's letters of rows, with their events from the log, and tells which row a letter is. */
final class ParkedLetters {
    private final LongFunction<Optional<TrackedEventMessage<?>>> events;

    ParkedLetters(LongFunction<Optional<TrackedEventMessage<?>>> events) {
        this.events = events;
    }

    @SuppressWarnings("NullAway") // a letter without a cause has null for it
    DeadLetter<EventMessage<?>> of(ParkedRow row) {
        EventMessage<?> event = events.apply(row.position())
                .orElseThrow(
                        () -> new IllegalStateException("no event at " + row.position() + ", where one is parked"));
        @Nullable Cause cause = row.cause() == null ? null : new ParkedCause(row.cause(), row.message());
        return new GenericDeadLetter<>(
                row.sequenceId(),
                event,
                cause,
                row.parkedAt(),
                row.touchedAt(),
                MetaData.with(ParkedEvents.ATTEMPTS, row.attempts()));
    }

    static String sequence(DeadLetter<? extends EventMessage<?>> letter) {
        if (!(letter instanceof GenericDeadLetter<?> own)) {
            throw new IllegalArgumentException("a letter of another queue");
        }
        return text(own.getSequenceIdentifier());
    }

    static long position(DeadLetter<? extends EventMessage<?>> letter) {
        EventMessage<?> message = letter.message();
        if (!(message instanceof TrackedEventMessage<?> tracked)) {
            throw new IllegalArgumentException("only events that were read from the log are parked");
        }
        return tracked.trackingToken()
                .position()
                .orElseThrow(() -> new IllegalArgumentException("a token without a position"));
    }

    /** Texts and ids as they are; anything else by its hash code, as Axon's own queues do. */
    static String text(Object sequenceIdentifier) {
        return sequenceIdentifier instanceof String || sequenceIdentifier instanceof UUID
                ? sequenceIdentifier.toString()
                : Integer.toString(sequenceIdentifier.hashCode());
    }
}
