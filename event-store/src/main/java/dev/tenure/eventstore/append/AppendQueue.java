package dev.tenure.eventstore.append;

import dev.tenure.eventstore.EventStoreSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The bounded queue before the committers. */
final class AppendQueue {
    private static final EncodedUnit NOTHING = new EncodedUnit(
            0,
            List.of(),
            new byte[0],
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            null);

    private final EventStoreSettings settings;
    private final Semaphore room;
    private final BlockingQueue<WaitingUnit> units = new LinkedBlockingQueue<>();
    private final WaitingUnit end = new WaitingUnit(NOTHING);
    /** Units that have to wait for the next group, first come first; touched with its own lock held. */
    private final Deque<WaitingUnit> deferred = new ArrayDeque<>();

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

    /**
     * Waits for a unit and takes those that wait with it, but for those that touch something that one before them touches;
     * empty once closed and drained.
     */
    List<WaitingUnit> nextGroup() throws InterruptedException {
        List<WaitingUnit> group = group(null);
        while (group.isEmpty()) {
            WaitingUnit first = units.take();
            if (first == end) {
                units.add(end);
                return group(null);
            }
            group = group(first);
        }
        return group;
    }

    private List<WaitingUnit> group(@Nullable WaitingUnit first) {
        synchronized (deferred) {
            Group group = new Group();
            for (int left = deferred.size(); left > 0; left--) {
                group.offer(deferred.removeFirst());
            }
            WaitingUnit next = first == null ? group.next() : first;
            while (next != null) {
                room.release();
                if (next.take()) {
                    group.offer(next);
                }
                next = group.next();
            }
            return group.units;
        }
    }

    /** A group as it fills. */
    private final class Group {
        private final List<WaitingUnit> units = new ArrayList<>();
        private final Set<Object> touched = new HashSet<>();
        private int events;
        private boolean full;

        @Nullable WaitingUnit next() {
            if (full || units.size() + deferred.size() >= settings.groupUnits()) {
                return null;
            }
            WaitingUnit next = AppendQueue.this.units.poll();
            if (next == end) {
                AppendQueue.this.units.add(end);
                return null;
            }
            return next;
        }

        void offer(WaitingUnit next) {
            Set<Object> touches = next.touches();
            full |= !units.isEmpty() && events + next.events() > settings.groupEvents();
            if (!full && Collections.disjoint(touched, touches)) {
                units.add(next);
                events += next.events();
            } else {
                deferred.add(next);
            }
            // also what a deferred unit touches: those behind it that touch the same stay behind it
            touched.addAll(touches);
        }
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
