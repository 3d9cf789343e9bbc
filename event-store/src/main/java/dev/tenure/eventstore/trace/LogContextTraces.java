package dev.tenure.eventstore.trace;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Traces in the log context and nowhere else; none is begun. */
final class LogContextTraces implements Traces {
    @Override
    public @Nullable String current() {
        return MDC.get(LogFields.TRACE);
    }

    @Override
    public <T extends @Nullable Object, E extends Exception> T within(
            @Nullable String trace, String name, Work<T, E> work) throws E {
        return new LogFields().with(LogFields.TRACE, trace).around(work);
    }
}
