package dev.tenure.eventstore.trace;

import org.jspecify.annotations.Nullable;

/** Something that is done within a trace or with fields in the log. */
@FunctionalInterface
public interface Work<T extends @Nullable Object, E extends Exception> {
    T done() throws E;
}
