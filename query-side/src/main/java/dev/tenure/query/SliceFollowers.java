package dev.tenure.query;

import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.trace.Traces;
import java.util.List;

/** Who stands around the events that each slice handles. */
record SliceFollowers(List<Follower> all) {
    SliceFollowers {
        all = List.copyOf(all);
    }

    static SliceFollowers of(List<String> slices, Traces traces) {
        return new SliceFollowers(slices.stream()
                .map(slice -> new Follower("projection", slice, traces))
                .toList());
    }

    Follower of(String slice) {
        return all.stream()
                .filter(follower -> follower.name().equals(slice))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no slice '" + slice + "'"));
    }
}
