package dev.tenure.eventstore.trace;

import org.jspecify.annotations.Nullable;

/**
 * The trace that the present thread works for, so that whatever follows from a request is found by the request (AUD-1). The
 * assembly gives one that knows more; alone, a thread's log context carries it.
 */
public interface Traces {
    /** The key of the trace in an event's metadata: 32 hexadecimal digits, as W3C Trace Context has them. */
    String KEY = "trace";

    /** The trace that this thread works for, if any. */
    @Nullable String current();

    /**
     * Does the work for that trace, in this thread.
     *
     * @param trace null to begin one, where traces can be begun
     * @param name what is done, in words that stay the same, such as {@code projection directory}
     */
    <T extends @Nullable Object, E extends Exception> T within(@Nullable String trace, String name, Work<T, E> work)
            throws E;

    /** Carried by the log context alone. */
    static Traces plain() {
        return new LogContextTraces();
    }
}
