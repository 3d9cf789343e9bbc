package dev.tenure.eventstore.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as streams whose readers are called when there is more: at once for what this process appends, within a pause for
 * what others do. One question a pause is asked for all readers of the process together. Axon's own stream over a storage
 * engine calls nobody, so its readers would look every half second.
 */
public final class LogTail implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** After the database was away, readers are called once more although nothing seems new. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final PostgresEventStorageEngine engine;
    private final LongSupplier head;
    private final int pageSize;
    private final Set<LogStream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::watch, "log-tail");
    private volatile long knownHead;
    private volatile boolean closed;

    /** Watches by asking for the head of the log. */
    public LogTail(PostgresEventStorageEngine engine, LongSupplier head, int pageSize) {
        this.engine = engine;
        this.head = head;
        this.pageSize = pageSize;
        thread.setDaemon(true);
        thread.start();
    }

    /** Events up to that position are durable. */
    public void reached(long position) {
        raise(position);
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        TrackingToken start = from == null ? createTailToken() : from;
        raise(head.getAsLong());
        LogStream stream = new LogStream(
                this, start, PostgresEventStorageEngine.placeOf(start).last());
        streams.add(stream);
        return stream;
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return engine.createTokenAt(dateTime);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        throw new UnsupportedOperationException("give an instant: the log does not know what time it is");
    }

    @Override
    public void close() {
        closed = true;
        news.release();
    }

    long knownHead() {
        return knownHead;
    }

    void closed(LogStream stream) {
        streams.remove(stream);
    }

    /** The next page after the token, in the caller's thread. */
    java.util.List<TrackedEventMessage<?>> page(TrackingToken after) {
        try (var events = engine.readEvents(after, false)) {
            return events.limit(pageSize)
                    .<TrackedEventMessage<?>>map(event -> event)
                    .toList();
        }
    }

    private synchronized void raise(long position) {
        knownHead = Math.max(knownHead, position);
    }

    private void watch() {
        long told = 0;
        while (!closed) {
            try {
                if (!news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && !streams.isEmpty()) {
                    raise(head.getAsLong());
                }
                if (knownHead > told) {
                    told = knownHead;
                    streams.forEach(LogStream::call);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException unavailable) {
                LOG.debug("The head of the log cannot be read; looking again", unavailable);
                told = 0;
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (news.tryAcquire(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
