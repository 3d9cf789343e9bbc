package dev.tenure.eventstore.run;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** Takes the events of a batch together, so that it can read what it needs once and write what changed once. */
public interface BatchHandler {
    /** Whether events of that type are of interest. */
    boolean takes(Class<?> payloadType);

    /** Whether their payloads are looked at, so that it is worth having them decoded ahead. */
    boolean reads(Class<?> payloadType);

    /**
     * Brings the events into the rows, in the running transaction and in their order. Whatever it throws, the transaction is
     * rolled back, and smaller batches are tried until the event that cannot be handled is alone. The same events may come
     * again.
     */
    void handle(List<DomainEventMessage<?>> events);
}
