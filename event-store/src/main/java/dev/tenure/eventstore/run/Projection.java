package dev.tenure.eventstore.run;

import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.parked.ParkedEvents;
import dev.tenure.eventstore.read.EventPages;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackedEventMessage;

/** One projection with everything that its workers need. */
record Projection(
        EventPages pages, SegmentTokens tokens, ParkedEvents parked, Batches.Work work, RunnerSettings settings) {
    String name() {
        return work.follower().name();
    }

    Follower follower() {
        return work.follower();
    }

    BatchHandler handler() {
        return work.handler();
    }

    Batches batches(Predicate<TrackedEventMessage<?>> wanted, HeldSegment held) {
        return new Batches(work, tokens, new Parking(parked, work.follower()), wanted, held);
    }
}
