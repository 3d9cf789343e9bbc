package dev.tenure.command.process;

import dev.tenure.eventstore.parked.ParkedCause;
import java.time.Instant;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event or a deadline that a story is to be told of later.
 *
 * @param position of the event in the log; null for a deadline
 * @param deadline its name; null for an event
 * @param happened the message's own time
 * @param cause why it could not be handled; null where it only waits behind another
 */
record ParkedItem(
        @Nullable Long position,
        @Nullable String deadline,
        Instant happened,
        @Nullable ParkedCause cause) {
    static ParkedItem of(EventMessage<?> message, @Nullable Throwable failure) {
        ParkedCause cause = failure == null ? null : ParkedCause.ofFailure(failure);
        if (message instanceof DeadlineMessage<?> deadline) {
            return new ParkedItem(null, deadline.getDeadlineName(), deadline.getTimestamp(), cause);
        }
        if (message instanceof TrackedEventMessage<?> tracked) {
            long position = tracked.trackingToken().position().orElseThrow();
            return new ParkedItem(position, null, tracked.getTimestamp(), cause);
        }
        throw new IllegalStateException("only what was read from the log can be parked");
    }

    /** In words for the log. */
    String what() {
        return deadline == null ? "the event at " + position : "deadline '" + deadline + "'";
    }
}
