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

    /**
     * Asks a question on behalf of the saga that is being told of a deadline: the answer's {@code notBefore} says when the same
     * deadline is to fire again, never if it is null. That is written down with the answer, in one transaction.
     *
     * @param deadline the name of the deadline
     * @param times how often the saga has asked, this time included; tells one question from the next
     */
    void ask(String process, UUID storyId, String deadline, int times, Command<?> question);
}
