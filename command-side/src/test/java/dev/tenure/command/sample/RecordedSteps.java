package dev.tenure.command.sample;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.process.SagaCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a story wanted sent, every time that it wanted it. */
public final class RecordedSteps implements SagaCommands {
    private final List<Sent> sent = new ArrayList<>();

    /** A step with its command. */
    public record Sent(String process, UUID storyId, String step, Command<?> command) {}

    @Override
    public void send(String process, UUID storyId, String step, Command<?> command) {
        sent.add(new Sent(process, storyId, step, command));
    }

    @Override
    public void ask(String process, UUID storyId, String deadline, int times, Command<?> question) {
        sent.add(new Sent(process, storyId, deadline + ":" + times, question));
    }

    public List<Sent> all() {
        return List.copyOf(sent);
    }

    public List<String> steps() {
        return sent.stream().map(Sent::step).toList();
    }

    public Command<?> command(String step) {
        return sent.stream()
                .filter(one -> one.step().equals(step))
                .map(Sent::command)
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " was not sent, but " + steps()));
    }
}
