package dev.tenure.command.process;

import dev.tenure.command.dispatch.Command;
import java.util.UUID;

/**
 * Takes the commands that a saga wants sent. They leave after the saga's own step is durable, under the idempotency key of
 * story and step; a step that was written already is not written again.
 */
public interface SagaCommands {
    /**
     * Has the command sent once for that step of the story.
     *
     * @param process the story's name, such as {@code onboarding}
     * @param storyId what the story is about; with the step, the command's idempotency key
     */
    void send(String process, UUID storyId, String step, Command<?> command);
}
