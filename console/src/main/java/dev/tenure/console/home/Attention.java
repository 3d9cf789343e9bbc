package dev.tenure.console.home;

import org.jspecify.annotations.Nullable;

/** What the command side counts. */
record Attention(
        @Nullable Outbox outbox,
        long parkedCommands,
        long parkedStories,
        @Nullable Deadlines deadlines,
        @Nullable Uploads uploads) {
    /** Messages. */
    record Outbox(long waiting) {}

    /** Deadlines by how they stand. */
    record Deadlines(long pending, long due, long overdue) {}

    /** Uploads by state, and the rows in them that were refused. */
    record Uploads(long checking, long checked, long running, long finished, long refusedRows) {}
}
