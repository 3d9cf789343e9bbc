package dev.tenure.command.process;

import dev.tenure.command.CommandSide;
import dev.tenure.command.sample.Count;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.eventstore.stored.StoredNames;
import java.util.Map;
import java.util.UUID;

/** A story that wants counting done, with a sender of its own. */
final class SentSteps {
    private final SagaCommandDispatcher dispatcher;
    private final StoredSagaCommands commands;

    SentSteps(CommandSide side) {
        dispatcher = new SagaCommandDispatcher(
                side.stories().queue(),
                side.commands(),
                JsonForm.mapper(),
                new StoredNames(Map.of("sample.count", Count.class)),
                StorySettings.DEFAULTS);
        commands = new StoredSagaCommands(
                side.jdbc(), JsonForm.mapper(), dispatcher::wake, new SagaTypes(Map.of("story", Story.class)));
    }

    void send(UUID story, String step, String word) {
        commands.send("story", story, step, new Count(story, word));
    }

    SagaCommandDispatcher dispatcher() {
        return dispatcher;
    }
}
