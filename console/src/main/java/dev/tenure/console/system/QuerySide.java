package dev.tenure.console.system;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the query side is. */
record QuerySide(@Nullable String node, long head, @Nullable List<Projection> projections) {
    /** A projection and how far it has come. */
    record Projection(String name, long position, long lagEvents, double lagSeconds, long parked, boolean running) {}
}
