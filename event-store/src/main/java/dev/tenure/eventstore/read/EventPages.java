package dev.tenure.eventstore.read;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** The log page by page, for readers that choose their own pages, and are told when there is more. */
public interface EventPages {
    /** The place before the first event. */
    TrackingToken beginning();

    /** The events after that place, in order, {@code limit} at most; fewer only where the log ends. */
    List<TrackedEventMessage<?>> after(TrackingToken place, int limit);

    /** Has that called whenever there may be more, from whatever thread, until the listening is closed. */
    Listening listen(Runnable reader);

    /** Ends with {@link #close}. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
