package dev.tenure.eventstore.run;

import dev.tenure.eventstore.follow.Follower;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the events of one segment, a batch and its token in one transaction. A batch that fails is divided until the event
 * to blame is alone and parked; a failure that passes is passed on instead, and nothing is parked for it.
 */
final class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Work work;
    private final SegmentTokens tokens;
    private final Parking parking;
    private final Predicate<TrackedEventMessage<?>> wanted;
    private HeldSegment held;

    /** What is done with events, and how. */
    record Work(
            BatchHandler handler,
            Follower follower,
            TransactionManager transactions,
            Predicate<Throwable> isTransient) {}

    Batches(
            Work work,
            SegmentTokens tokens,
            Parking parking,
            Predicate<TrackedEventMessage<?>> wanted,
            HeldSegment held) {
        this.work = work;
        this.tokens = tokens;
        this.parking = parking;
        this.wanted = wanted;
        this.held = held;
    }

    HeldSegment held() {
        return held;
    }

    /**
     * Handles or parks all of them.
     *
     * @throws ClaimLost if another process works on the segment by now
     * @throws RuntimeException that passes, such as a database that is away
     */
    void handle(List<TrackedEventMessage<?>> events) {
        try {
            held = work.transactions().fetchInTransaction(() -> handled(events));
        } catch (ClaimLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            if (work.isTransient().test(failure) || events.stream().noneMatch(wanted)) {
                throw failure;
            }
            blame(events, failure);
        }
    }

    private HeldSegment handled(List<TrackedEventMessage<?>> events) {
        tokens.begin(held);
        List<DomainEventMessage<?>> free = parking.aside(wanted(events));
        if (free.size() == 1) {
            DomainEventMessage<?> alone = free.get(0);
            work.follower().around(alone, () -> handled(alone));
        } else if (!free.isEmpty()) {
            work.handler().handle(free);
        }
        return tokens.store(held, events.get(events.size() - 1).trackingToken());
    }

    private DomainEventMessage<?> handled(DomainEventMessage<?> alone) {
        LOG.debug(
                "{} handles {}", work.follower().name(), alone.getPayloadType().getSimpleName());
        work.handler().handle(List.of(alone));
        return alone;
    }

    private List<DomainEventMessage<?>> wanted(List<TrackedEventMessage<?>> events) {
        return events.stream()
                .filter(wanted)
                .<DomainEventMessage<?>>map(DomainEventMessage.class::cast)
                .toList();
    }

    private void blame(List<TrackedEventMessage<?>> events, RuntimeException failure) {
        if (events.size() > 1) {
            int half = events.size() / 2;
            handle(events.subList(0, half));
            handle(events.subList(half, events.size()));
        } else {
            TrackedEventMessage<?> guilty = events.get(0);
            held = work.transactions().fetchInTransaction(() -> parked(guilty, failure));
        }
    }

    private HeldSegment parked(TrackedEventMessage<?> guilty, RuntimeException failure) {
        tokens.begin(held);
        parking.park((DomainEventMessage<?>) guilty, failure);
        return tokens.store(held, guilty.trackingToken());
    }
}
