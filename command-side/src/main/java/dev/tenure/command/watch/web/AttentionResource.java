package dev.tenure.command.watch.web;

import dev.tenure.command.upload.UploadCounts;
import dev.tenure.command.watch.Backlog;
import dev.tenure.command.watch.CommandSideStatus;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of the deciding side somebody may want to look at, in numbers (ORG-2, POL-6, REG-10). */
@Needs(Right.SUMMARY_READ)
@RestController
public class AttentionResource {
    private final CommandSideStatus status;

    public AttentionResource(CommandSideStatus status) {
        this.status = status;
    }

    /** What waits for somebody. */
    record Attention(
            Messages outbox,
            long parkedCommands,
            long parkedStories,
            Deadlines deadlines,
            UploadCounts.Counts uploads) {}

    /** Messages that have not left, and of those the ones that wait for somebody. */
    record Messages(long waiting, long parked) {}

    /** Deadlines that have not fired. */
    record Deadlines(long pending, long due, long overdue) {}

    @GetMapping("/api/v1/attention")
    Attention attention() {
        Backlog backlog = status.backlog();
        Backlog.Deadlines deadlines = backlog.deadlines();
        return new Attention(
                new Messages(backlog.outbox().waiting(), backlog.outbox().parked()),
                backlog.commands().parked(),
                backlog.stories().parked(),
                new Deadlines(deadlines.pending(), deadlines.due(), deadlines.overdue()),
                status.uploads());
    }
}
