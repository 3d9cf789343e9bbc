package dev.tenure.query.slice;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings events to a slice, each under a savepoint of the batch's transaction: an event that fails takes back what it wrote
 * and leaves the transaction fit for parking it and for the events after it.
 */
public final class SliceHandler implements EventMessageHandler {
    private final Slice slice;
    private final EventMessageHandler handlers;
    private final TransactionTemplate savepoint;

    public SliceHandler(Slice slice, PlatformTransactionManager transactions) {
        this.slice = slice;
        this.handlers = new AnnotationEventHandlerAdapter(slice.projection());
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public String sliceName() {
        return slice.name();
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) {
        savepoint.executeWithoutResult(status -> handleUnder(event));
        return null;
    }

    private void handleUnder(EventMessage<?> event) {
        try {
            handlers.handle(event);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return handlers.canHandle(event);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handlers.canHandleType(payloadType);
    }

    @Override
    public Class<?> getTargetType() {
        return handlers.getTargetType();
    }
}
