package dev.tenure.command.watch.web;

import dev.tenure.command.watch.Backlog;
import dev.tenure.command.watch.CommandSideStatus;
import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.follow.Progress;
import dev.tenure.eventstore.follow.Standing;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the deciding side does: how far its stories have followed the log, and what waits (POL-6). */
@Needs(Right.SYSTEM_READ)
@RestController
public class CommandSystemResource {
    private final NodeName node;
    private final CommandSideStatus status;

    public CommandSystemResource(NodeName node, CommandSideStatus status) {
        this.node = node;
        this.status = status;
    }

    /**
     * The deciding side as this process sees it.
     *
     * @param head where the log ends
     */
    record CommandSide(
            String node,
            long head,
            List<Progress> stories,
            Backlog.Deadlines deadlines,
            Backlog.Waiting commands,
            Backlog.Outbox outbox,
            Backlog.Stories parkedStories) {}

    @GetMapping("/api/v1/system/command-side")
    CommandSide commandSide() {
        Standing stories = status.stories();
        Backlog backlog = status.backlog();
        return new CommandSide(
                node.value(),
                stories.head(),
                stories.processors(),
                backlog.deadlines(),
                backlog.commands(),
                backlog.outbox(),
                backlog.stories());
    }
}
