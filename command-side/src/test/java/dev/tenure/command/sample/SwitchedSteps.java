package dev.tenure.command.sample;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.process.SagaCommands;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stories' commands, some of which a story fails at wanting, or does something else first, as long as a test says so. */
public final class SwitchedSteps implements SagaCommands {
    private final SagaCommands real;
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();

    public SwitchedSteps(SagaCommands real) {
        this.real = real;
    }

    /** Wanting a step that begins so makes that story fail. */
    public void fail(UUID storyId, String step) {
        before(storyId, step, () -> {
            throw new IllegalStateException("poisoned at " + step);
        });
    }

    /** Wanting a step that begins so takes that first. */
    public void before(UUID storyId, String step, Runnable first) {
        before.put(storyId + step, first);
    }

    /** Everything is as it should be again. */
    public void mend() {
        before.clear();
    }

    @Override
    public void send(String process, UUID storyId, String step, Command<?> command) {
        look(storyId, step);
        real.send(process, storyId, step, command);
    }

    @Override
    public void ask(String process, UUID storyId, String deadline, int times, Command<?> question) {
        look(storyId, deadline);
        real.ask(process, storyId, deadline, times, question);
    }

    private void look(UUID storyId, String step) {
        before.forEach((which, first) -> {
            if ((storyId + step).startsWith(which)) {
                first.run();
            }
        });
    }
}
