package dev.tenure.command.sample;

import dev.tenure.command.dispatch.Done;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.jspecify.annotations.Nullable;

/** Handles {@link Count} and remembers; fails while it is told to. */
public final class Counter implements MessageHandler<CommandMessage<?>> {
    private final List<String> words = new ArrayList<>();
    private @Nullable RuntimeException trouble;

    public static Counter on(CommandBus bus) {
        Counter counter = new Counter();
        bus.subscribe(Count.class.getName(), counter);
        return counter;
    }

    @Override
    public synchronized Object handle(CommandMessage<?> message) {
        if (trouble != null) {
            throw trouble;
        }
        words.add(((Count) message.getPayload()).word());
        return new Done();
    }

    public synchronized void fail(@Nullable RuntimeException with) {
        trouble = with;
    }

    public synchronized List<String> words() {
        return List.copyOf(words);
    }
}
