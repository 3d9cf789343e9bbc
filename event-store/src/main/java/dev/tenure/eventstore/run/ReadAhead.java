package dev.tenure.eventstore.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Events between the thread that reads and the thread that writes: so many and no more, in order, until either ends it. */
final class ReadAhead {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<TrackedEventMessage<?>> events = new ArrayDeque<>();
    private @Nullable RuntimeException failure;
    private boolean closed;

    ReadAhead(int capacity) {
        this.capacity = capacity;
    }

    /** Waits for room; false if nobody takes events any more. */
    boolean put(List<TrackedEventMessage<?>> page) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && !events.isEmpty() && events.size() + page.size() > capacity) {
                changed.await();
            }
            if (!closed) {
                events.addAll(page);
                changed.signalAll();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** No more events come, for that reason; those that are there can be taken before it is told. */
    void fail(RuntimeException reason) {
        lock.lock();
        try {
            failure = reason;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * As many as there are, {@code most} at most; none if none came within that time or it is over.
     *
     * @throws RuntimeException why no more come, once all are taken
     */
    List<TrackedEventMessage<?>> take(int most, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (events.isEmpty() && !closed && failure == null && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (events.isEmpty() && failure != null && !closed) {
                throw failure;
            }
            return closed ? List.of() : first(most);
        } finally {
            lock.unlock();
        }
    }

    private List<TrackedEventMessage<?>> first(int most) {
        List<TrackedEventMessage<?>> taken = new ArrayList<>(Math.min(most, events.size()));
        while (taken.size() < most && !events.isEmpty()) {
            taken.add(events.removeFirst());
        }
        changed.signalAll();
        return taken;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            events.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
