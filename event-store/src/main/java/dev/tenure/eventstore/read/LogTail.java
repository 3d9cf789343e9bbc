package dev.tenure.eventstore.read;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * The log for readers that are called when there is more: at once for what this process appends, within a {@link Pace} for
 * what others do. One question is asked for all readers of the process together. Axon's own stream over a storage engine
 * calls nobody, so its readers would look every half second.
 */
public final class LogTail implements StreamableMessageSource<TrackedEventMessage<?>>, EventPages, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    /** After the database was away, readers are called once more although nothing seems new. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final PostgresEventStorageEngine engine;
    private final LongSupplier head;
    private final int pageSize;
    private final Pace pace;
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::watch, "log-tail");
    private volatile long knownHead;
    private volatile boolean closed;

    /** Watches by asking for the head of the log. */
    public LogTail(PostgresEventStorageEngine engine, LongSupplier head, int pageSize) {
        this(engine, head, pageSize, Pace.DEFAULT);
    }

    LogTail(PostgresEventStorageEngine engine, LongSupplier head, int pageSize, Pace pace) {
        this.engine = engine;
        this.head = head;
        this.pageSize = pageSize;
        this.pace = pace;
        thread.setDaemon(true);
        thread.start();
    }

    /** Somebody who is called when there is more; each is one of its own. */
    private final class Reader implements Listening {
        private final Runnable call;

        Reader(Runnable call) {
            this.call = call;
        }

        @Override
        public void close() {
            readers.remove(this);
        }
    }

    /** Events up to that position are durable. */
    public void reached(long position) {
        raise(position);
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public TrackingToken beginning() {
        return createTailToken();
    }

    @Override
    public List<TrackedEventMessage<?>> after(TrackingToken place, int limit) {
        return engine.page(place, limit);
    }

    @Override
    public Listening listen(Runnable reader) {
        Reader listening = new Reader(reader);
        boolean first = readers.isEmpty();
        readers.add(listening);
        if (first) {
            news.release(); // nobody has looked while nobody listened
        }
        return listening;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        TrackingToken start = from == null ? createTailToken() : from;
        raise(head.getAsLong());
        return new LogStream(
                this, start, PostgresEventStorageEngine.placeOf(start).last());
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

    /** The next page of a stream after the token, in the caller's thread. */
    List<TrackedEventMessage<?>> page(TrackingToken after) {
        return after(after, pageSize);
    }

    private synchronized void raise(long position) {
        knownHead = Math.max(knownHead, position);
    }

    private void watch() {
        long told = 0;
        long lastNews = System.nanoTime();
        while (!closed) {
            try {
                Duration pause = pace.after(Duration.ofNanos(System.nanoTime() - lastNews));
                boolean own = news.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
                if (!readers.isEmpty() && (!own || knownHead <= told)) {
                    raise(head.getAsLong());
                }
                if (knownHead > told) {
                    told = knownHead;
                    lastNews = System.nanoTime();
                    readers.forEach(reader -> reader.call.run());
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
