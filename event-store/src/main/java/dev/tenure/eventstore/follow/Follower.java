package dev.tenure.eventstore.follow;

import dev.tenure.eventstore.trace.LogFields;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.eventstore.trace.Work;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands around all that one processor handles: for each event its log lines bear the trace of the request that caused it, and
 * whether the last batch failed is remembered. Failures are passed on as they are.
 */
public final class Follower implements MessageHandlerInterceptor<EventMessage<?>>, ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final String kind;
    private final String name;
    private final Traces traces;
    private volatile boolean failing;

    /**
     * For one processor.
     *
     * @param kind what the processor is, {@code projection} or {@code story}: the log field of its name
     */
    public Follower(String kind, String name, Traces traces) {
        this.kind = kind;
        this.name = name;
        this.traces = traces;
    }

    public String name() {
        return name;
    }

    /** Whether the last batch could not be handled, so that it is tried again. */
    public boolean isFailing() {
        return failing;
    }

    @Override
    @SuppressWarnings("NullAway") // what handlers answer is passed on, null as well
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        EventMessage<?> event = unitOfWork.getMessage();
        return around(event, () -> handle(event, unitOfWork, chain));
    }

    /** Does what has to be done about that event within the trace of the request that caused it. */
    public <T extends @Nullable Object, E extends Exception> T around(EventMessage<?> event, Work<T, E> work) throws E {
        return traces.within(
                trace(event), kind + " " + name, () -> fields(event).around(work));
    }

    /** None, where the metadata cannot be read: then that is what has to be told about the event. */
    private static @Nullable String trace(EventMessage<?> event) {
        try {
            return Objects.toString(event.getMetaData().get(Traces.KEY), null);
        } catch (RuntimeException unreadable) {
            LOG.debug("The metadata of event {} cannot be read", event.getIdentifier(), unreadable);
            return null;
        }
    }

    /** Notes whether the last batch failed, for whoever handles events without a unit of work. */
    public void failing(boolean failed) {
        failing = failed;
    }

    private @Nullable Object handle(
            EventMessage<?> event, UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        LOG.debug("{} handles {}", name, event.getPayloadType().getSimpleName());
        Object result = chain.proceed();
        if (failing) {
            unitOfWork.afterCommit(done -> failing = false);
        }
        return result;
    }

    private LogFields fields(EventMessage<?> event) {
        LogFields fields = new LogFields().with(kind, name);
        if (event instanceof DomainEventMessage<?> ofAggregate) {
            fields.with(LogFields.AGGREGATE, ofAggregate.getAggregateIdentifier());
        }
        if (event instanceof TrackedEventMessage<?> tracked) {
            tracked.trackingToken()
                    .position()
                    .ifPresent(position -> fields.with(LogFields.POSITION, Long.toString(position)));
        }
        return fields;
    }

    @Override
    public void handleError(ErrorContext failure) throws Exception {
        failing = true;
        PropagatingErrorHandler.instance().handleError(failure);
    }
}
