package dev.tenure.eventstore.run;

import dev.tenure.eventstore.append.LogUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workers of one projection in this process, one for each segment, whichever process holds it. */
final class SegmentCrew {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentCrew.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);

    private final Projection projection;
    private final List<Thread> threads = new ArrayList<>();
    private volatile List<SegmentWorker> workers = List.of();
    private CountDownLatch stop = new CountDownLatch(1);
    private boolean running;

    SegmentCrew(Projection projection) {
        this.projection = projection;
    }

    List<SegmentWorker> workers() {
        return workers;
    }

    synchronized boolean isRunning() {
        return running;
    }

    synchronized void start() {
        if (!running) {
            running = true;
            CountDownLatch end = new CountDownLatch(1);
            stop = end;
            run(projection.name(), () -> begin(end));
        }
    }

    /** Which segments there are, only the database knows, and it may not be there yet. */
    private void begin(CountDownLatch end) {
        boolean begun = false;
        while (!begun) {
            try {
                begin(projection.tokens().segments(projection.settings().segments()), end);
                begun = true;
            } catch (LogUnavailable unavailable) {
                LOG.debug("{} does not know its segments yet", projection.name(), unavailable);
                begun = rested(end);
            }
        }
    }

    /** True if it is over. */
    private boolean rested(CountDownLatch end) {
        try {
            return end.await(projection.settings().claimPause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private synchronized void begin(List<Segment> segments, CountDownLatch end) {
        if (end.getCount() > 0) {
            workers = segments.stream()
                    .map(segment -> new SegmentWorker(segment, projection))
                    .toList();
            workers.forEach(worker -> run(projection.name() + "-" + worker.segmentId(), worker));
        }
    }

    private void run(String name, Runnable work) {
        Thread thread = new Thread(work, "projection-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Waits for the batches that are at work. */
    void stop() {
        List<Thread> ending;
        synchronized (this) {
            stop.countDown();
            workers.forEach(SegmentWorker::stop);
            ending = List.copyOf(threads);
            threads.clear();
        }
        long end = System.nanoTime() + STOPPED_WITHIN.toNanos();
        ending.forEach(thread -> join(thread, end));
        synchronized (this) {
            workers = List.of();
            running = false;
        }
    }

    private static void join(Thread thread, long end) {
        try {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
