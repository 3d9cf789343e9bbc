package dev.tenure.eventstore.append;

import dev.tenure.eventstore.EventStoreSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The bounded queue before the committer. */
final class AppendQueue {
    private static final EncodedUnit NOTHING =
            new EncodedUnit(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), null);

    private final EventStoreSettings settings;
    private final Semaphore room;
    private final BlockingQueue<WaitingUnit> units = new LinkedBlockingQueue<>();
    private final WaitingUnit end = new WaitingUnit(NOTHING);
    private final AtomicReference<@Nullable WaitingUnit> held = new AtomicReference<>();
    private boolean closed;

    AppendQueue(EventStoreSettings settings) {
        this.settings = settings;
        this.room = new Semaphore(settings.queueCapacity());
    }

    void add(WaitingUnit unit) {
        try {
            if (!room.tryAcquire(settings.waitLimit().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LogUnavailable("too many units wait to be appended", new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted before the unit could wait; nothing was written", e);
        }
        synchronized (this) {
            if (closed) {
                room.release();
                throw new LogUnavailable("the event log is closed", new IllegalStateException("closed"));
            }
            units.add(unit);
        }
    }

    /** Lets those that wait through, and nobody after them. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            units.add(end);
        }
    }

    /** Waits for a unit and takes those that wait with it; empty once closed and drained. */
    List<WaitingUnit> nextGroup() throws InterruptedException {
        List<WaitingUnit> group = new ArrayList<>();
        WaitingUnit next = held.getAndSet(null);
        if (next == null) {
            next = units.take();
        }
        int events = 0;
        while (next != null && next != end) {
            if (!group.isEmpty() && events + next.events() > settings.groupEvents()) {
                held.set(next);
                return group;
            }
            room.release();
            if (next.take()) {
                group.add(next);
                events += next.events();
            }
            next = group.size() < settings.groupUnits() ? nextOf(group) : null;
        }
        if (next == end) {
            units.add(end);
        }
        return group;
    }

    private @Nullable WaitingUnit nextOf(List<WaitingUnit> group) throws InterruptedException {
        return group.isEmpty() ? units.take() : units.poll();
    }

    int size() {
        return units.size();
    }

    /** What nobody will take any more. */
    List<WaitingUnit> drain() {
        List<WaitingUnit> left = new ArrayList<>();
        units.drainTo(left);
        if (left.remove(end)) {
            units.add(end);
        }
        return left;
    }
}
