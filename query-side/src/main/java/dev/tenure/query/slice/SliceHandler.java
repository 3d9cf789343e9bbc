package dev.tenure.query.slice;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/** A slice as Axon knows it, by single events. Batches come to it from its runner, past Axon. */
public final class SliceHandler implements EventMessageHandler {
    private final Slice slice;

    public SliceHandler(Slice slice) {
        this.slice = slice;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) {
        slice.projection().handle(List.of((DomainEventMessage<?>) event));
        return null;
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> && canHandleType(event.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return slice.projection().takes(payloadType);
    }

    @Override
    public Class<?> getTargetType() {
        return slice.projection().getClass();
    }
}
