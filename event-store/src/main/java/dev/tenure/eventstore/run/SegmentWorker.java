package dev.tenure.eventstore.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackerStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one segment of a projection in a thread of its own: takes it when no living process holds it, follows the log from
 * its token on, and lets go when it is told to stop. After a failure it lets go too and begins again after a pause, which
 * grows; so a process that can do it may do it meanwhile.
 */
final class SegmentWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentWorker.class);

    private final Segment segment;
    private final Projection projection;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable PageReader reader;
    private volatile @Nullable TrackerStatus status;
    private volatile @Nullable Throwable failure;
    private volatile Duration away = Duration.ZERO;
    private int failures;

    SegmentWorker(Segment segment, Projection projection) {
        this.segment = segment;
        this.projection = projection;
    }

    @Override
    public void run() {
        while (!isStopping()) {
            try {
                restAway();
                Optional<HeldSegment> claimed =
                        projection.tokens().claim(segment, projection.pages().beginning());
                if (claimed.isPresent()) {
                    hold(claimed.get());
                } else {
                    fine();
                    rest(projection.settings().claimPause());
                }
            } catch (ClaimLost lost) {
                LOG.info("{}; whoever holds it goes on.", lost.getMessage());
                rest(projection.settings().claimPause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                failed(trouble);
            }
        }
    }

    private void hold(HeldSegment claimed) throws InterruptedException {
        LOG.debug("{} goes on after {}", projection.name(), claimed.place());
        ReadAhead ahead = new ReadAhead(projection.settings().eventsAhead());
        PageReader reading = new PageReader(
                projection.pages(),
                claimed.place(),
                event -> isWanted(event) && projection.handler().reads(event.getPayloadType()),
                new PageReader.Target(ahead, projection.settings().pageSize()));
        reader = reading;
        status = new TrackerStatus(segment, claimed.place());
        Thread thread = new Thread(reading, projection.name() + "-reader-" + segment.getSegmentId());
        thread.setDaemon(true);
        thread.start();
        try {
            work(ahead, projection.batches(this::isWanted, claimed));
        } finally {
            reading.close();
            reader = null;
            status = null;
            release();
        }
    }

    private void work(ReadAhead ahead, Batches batches) throws InterruptedException {
        BatchSize size = new BatchSize(projection.settings().batchSize());
        Duration signOfLife = projection.settings().signOfLife();
        while (!isStopping() && !ahead.isClosed()) {
            List<TrackedEventMessage<?>> events = ahead.take(size.now(), signOfLife);
            long start = System.nanoTime();
            if (!events.isEmpty()) {
                batches.handle(events);
                size.took(events.size(), Duration.ofNanos(System.nanoTime() - start));
            } else if (!ahead.isClosed()) {
                projection.tokens().extend(batches.held());
            }
            succeeded(batches.held());
        }
    }

    private boolean isWanted(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ofAggregate
                && projection.handler().takes(event.getPayloadType())
                && segment.matches(ofAggregate.getAggregateIdentifier());
    }

    /** Nothing is amiss, or somebody else has to do with it. */
    private void fine() {
        failures = 0;
        failure = null;
        projection.follower().failing(false);
    }

    private void succeeded(HeldSegment held) {
        fine();
        status = new TrackerStatus(segment, held.place());
    }

    private void failed(RuntimeException trouble) {
        failures++;
        failure = trouble;
        projection.follower().failing(true);
        Duration pause = projection.settings().pauseAfter(failures);
        LOG.warn(
                "{} stopped: {}. It goes on from where it was in {} ms.",
                projection.name(),
                trouble.getMessage(),
                pause.toMillis());
        LOG.debug("{} stopped", projection.name(), trouble);
        rest(pause);
    }

    private void restAway() {
        Duration asked = away;
        if (!asked.isZero()) {
            away = Duration.ZERO;
            rest(asked);
        }
    }

    private void release() {
        try {
            projection.tokens().release(segment);
        } catch (RuntimeException unreachable) {
            LOG.debug("{} could not let go of segment {}", projection.name(), segment.getSegmentId(), unreachable);
        }
    }

    private void rest(Duration pause) {
        try {
            if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} is told to stop", projection.name());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    /** Has it end after the batch that it is at. */
    void stop() {
        stop.countDown();
        letGo(Duration.ZERO);
    }

    /** Has it let go of the segment, and not try to take it again for that long. */
    void letGo(Duration time) {
        away = time;
        PageReader reading = reader;
        if (reading != null) {
            reading.close();
        }
    }

    int segmentId() {
        return segment.getSegmentId();
    }

    /** Where it is, or null while another process holds the segment. */
    @Nullable TrackerStatus status() {
        return status;
    }

    @Nullable Throwable failure() {
        return failure;
    }
}
