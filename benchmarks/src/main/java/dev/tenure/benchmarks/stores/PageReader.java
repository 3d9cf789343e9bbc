package dev.tenure.benchmarks.stores;

import java.util.Iterator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of a log page by page, over and over, and decodes every event. Used by one caller. */
final class PageReader {
    static final int EVENTS = 1000;

    private final EventStorageEngine engine;
    private final int most;
    private @Nullable TrackingToken token;
    private int read;

    PageReader(EventStorageEngine engine, int most) {
        this.engine = engine;
        this.most = most;
    }

    void next() {
        if (read >= most || token == null) {
            token = engine.createTailToken();
            read = 0;
        }
        token = page(engine, token);
        read += EVENTS;
    }

    /** Reads one page after the token and gives the last event's. */
    static TrackingToken page(EventStorageEngine engine, TrackingToken after) {
        TrackingToken last = after;
        int events = 0;
        try (Stream<? extends TrackedEventMessage<?>> stream = engine.readEvents(after, false)) {
            for (Iterator<? extends TrackedEventMessage<?>> rest =
                            stream.limit(EVENTS).iterator();
                    rest.hasNext(); ) {
                TrackedEventMessage<?> event = rest.next();
                if (event.getPayload() == null) {
                    throw new IllegalStateException("an event without a payload");
                }
                last = event.trackingToken();
                events++;
            }
        }
        if (events != EVENTS) {
            throw new IllegalStateException("a page of " + events + " events");
        }
        return last;
    }
}
