package dev.tenure.command.sample;

import dev.tenure.command.dispatch.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.jspecify.annotations.Nullable;

/** Handles {@link Count} and remembers; fails, or takes its time, while it is told to. */
public final class Counter implements MessageHandler<CommandMessage<?>> {
    private final List<String> words = new ArrayList<>();
    private final Map<String, CountDownLatch> heldUp = new ConcurrentHashMap<>();
    private @Nullable RuntimeException trouble;

    public static Counter on(CommandBus bus) {
        Counter counter = new Counter();
        bus.subscribe(Count.class.getName(), counter);
        return counter;
    }

    @Override
    public Object handle(CommandMessage<?> message) throws InterruptedException {
        String word = ((Count) message.getPayload()).word();
        CountDownLatch latch = heldUp.get(word);
        if (latch != null && !latch.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("'" + word + "' was held up for too long");
        }
        count(word);
        return new Done();
    }

    private synchronized void count(String word) {
        if (trouble != null) {
            throw trouble;
        }
        words.add(word);
    }

    /** Counts that word only once the latch is open. */
    public void holdUp(String word, CountDownLatch until) {
        heldUp.put(word, until);
    }

    public synchronized void fail(@Nullable RuntimeException with) {
        trouble = with;
    }

    public synchronized List<String> words() {
        return List.copyOf(words);
    }
}
