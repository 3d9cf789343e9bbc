package dev.tenure.console.system;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the command side is. */
record CommandSide(
        @Nullable String node,
        long head,
        @Nullable List<Story> stories,
        @Nullable Deadlines deadlines,
        @Nullable Commands commands,
        @Nullable Outbox outbox) {
    /** A story and how far it has come. */
    record Story(String name, long position, long lagEvents, double lagSeconds, boolean running) {}

    /** Deadlines by how they stand. */
    record Deadlines(
            long pending, long due, long overdue, @Nullable Instant next) {}

    /** The steps of stories. */
    record Commands(long waiting, long parked) {}

    /** The messages that wait. */
    record Outbox(long waiting, @Nullable Double oldestSeconds) {}
}
