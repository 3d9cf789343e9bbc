package dev.tenure.eventstore.order;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * A reader over all its stops and restarts. It stores its token with what it saw, as a projection does in one transaction;
 * nothing else of it outlives a stop.
 */
final class Reading {
    private static final int LOOK_MILLIS = 20;

    private final List<String> seen = new ArrayList<>();
    private volatile @Nullable TrackingToken token;

    Reading(@Nullable TrackingToken start) {
        this.token = start;
    }

    /** Starts from the token, reads what is there page by page, up to so many events, and stops. */
    void read(EventStorageEngine engine, int most) {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            for (int i = 0; i < most && each.hasNext(); i++) {
                see(each.next());
            }
        }
    }

    /** The same as a follower of the tail, which waits a little for more. */
    void follow(StreamableMessageSource<TrackedEventMessage<?>> tail, int most) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> events = tail.openStream(token)) {
            for (int i = 0; i < most && events.hasNextAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS); i++) {
                see(events.nextAvailable());
            }
        }
    }

    private void see(TrackedEventMessage<?> event) {
        seen.add(event.getIdentifier());
        token = event.trackingToken();
    }

    @Nullable TrackingToken token() {
        return token;
    }

    long position() {
        TrackingToken place = token;
        return place == null ? 0 : place.position().orElse(0);
    }

    /** What was seen since the last question. */
    List<String> takeSeen() {
        List<String> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }
}
