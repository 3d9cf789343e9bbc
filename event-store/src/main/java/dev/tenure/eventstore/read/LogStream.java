package dev.tenure.eventstore.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One reader's place in the log. Used by one thread at a time, as Axon's streams are. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final long LOOK_MILLIS = 10;
    /** The log is asked this often even if it does not seem to go on: after a fail-over it may end before the place. */
    private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(10);

    private final LogTail tail;
    private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private final EventPages.Listening listening;
    private TrackingToken place;
    private long position;
    private volatile @Nullable Runnable callback;
    private long asked = System.nanoTime() - LONGEST_SILENCE;

    LogStream(LogTail tail, TrackingToken place, long position) {
        this.tail = tail;
        this.place = place;
        this.position = position;
        this.listening = tail.listen(this::call);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(page.peekFirst());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        fill();
        while (page.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            fill();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // there is nothing to give before something is there
        }
        return page.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable newCallback) {
        callback = newCallback;
        return true;
    }

    @Override
    public void close() {
        listening.close();
        page.clear();
    }

    private void call() {
        Runnable reader = callback;
        if (reader != null) {
            reader.run();
        }
    }

    private boolean mayGoOn() {
        return tail.knownHead() > position || System.nanoTime() - asked >= LONGEST_SILENCE;
    }

    private void fill() {
        if (!page.isEmpty() || !mayGoOn()) {
            return;
        }
        page.addAll(tail.page(place));
        asked = System.nanoTime();
        TrackedEventMessage<?> last = page.peekLast();
        if (last != null) {
            place = last.trackingToken();
            position = PostgresEventStorageEngine.placeOf(place).last();
        }
    }
}
