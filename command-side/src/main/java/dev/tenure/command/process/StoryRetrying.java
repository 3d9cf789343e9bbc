package dev.tenure.command.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has parked stories tried again when their pauses are over, in whichever process comes to it first. */
public final class StoryRetrying implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StoryRetrying.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ParkedStories stories;
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread = new Thread(() -> {});

    public StoryRetrying(ParkedStories stories) {
        this.stories = stories;
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        thread = new Thread(this::watch, "parked-stories");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            do {
                retry();
            } while (!stopped.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void retry() {
        try {
            stories.retryDue();
        } catch (RuntimeException unavailable) {
            LOG.warn("Parked stories cannot be tried; looking again in {}: {}", LOOK_AGAIN, unavailable.toString());
        }
    }
}
