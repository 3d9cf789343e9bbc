package dev.tenure.console.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that will happen, as the API tells it (POL-6). */
public record Deadline(
        String kind,
        @Nullable Integer daysBefore,
        Whose whose,
        String what,
        Instant due,
        String dueInLondon,
        boolean overdue,
        String why,
        String rule,
        Policy policy,
        List<StoppedBy> stoppedBy) {
    /** Whose it is. */
    public record Whose(
            String kind,
            String id,
            @Nullable String display,
            @Nullable String containerId,
            @Nullable String containerName) {
        /** The page that shows the whole of it. */
        public String getPage() {
            return switch (kind) {
                case "mailbox" -> "/mailboxes/" + id;
                case "application" -> "/applications/" + id;
                case "request" -> "/providers/" + containerId;
                default -> "/people/" + id;
            };
        }

        /** What it is called; a deleted person is called nothing any more. */
        public String getName() {
            return display == null ? "Somebody who is deleted" : display;
        }
    }

    /** By which policy. */
    public record Policy(String version, String setting, String value) {}

    /** What would stop it. */
    public record StoppedBy(String how, @Nullable String command) {}
}
