package dev.tenure.query.parked;

import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** The slices' queues of parked events, and the way back into the slices. */
public interface ParkedQueues {
    boolean isSlice(String name);

    SequencedDeadLetterQueue<EventMessage<?>> of(String slice);

    /** Tries the first sequence whose first event matches, from that event on; true if all of it was handled. */
    boolean retry(String slice, Predicate<DeadLetter<? extends EventMessage<?>>> first);
}
