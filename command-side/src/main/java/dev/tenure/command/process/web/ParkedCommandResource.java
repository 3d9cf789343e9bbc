package dev.tenure.command.process.web;

import dev.tenure.command.process.SagaCommandDispatcher;
import dev.tenure.command.process.SagaCommandQueue;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands that a story could not get done: seen here, and sent again when the cause is mended (ORG-2). */
@Needs(Right.SYSTEM_READ)
@RestController
@RequestMapping("/api/v1/parked-commands")
public class ParkedCommandResource {
    private static final int MOST = 1000;

    private final SagaCommandQueue queue;
    private final SagaCommandDispatcher dispatcher;

    public ParkedCommandResource(SagaCommandQueue queue, SagaCommandDispatcher dispatcher) {
        this.queue = queue;
        this.dispatcher = dispatcher;
    }

    /** Parked commands, oldest first. */
    record ParkedCommands(List<SagaCommandQueue.Parked> items) {}

    @GetMapping
    ParkedCommands list() {
        return new ParkedCommands(queue.parked(MOST));
    }

    @PostMapping("/{storyId}/{step}/retry")
    @Needs(Right.SYSTEM_MEND)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String storyId, @PathVariable String step) {
        UUID id = CommandHttp.id(storyId, UUID::fromString, RejectionCode.PARKED_COMMAND_UNKNOWN);
        if (!queue.retry(id, step)) {
            throw new Rejection(RejectionCode.PARKED_COMMAND_UNKNOWN);
        }
        dispatcher.wake();
    }
}
