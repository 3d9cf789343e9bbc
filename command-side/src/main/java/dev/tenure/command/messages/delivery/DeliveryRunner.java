package dev.tenure.command.messages.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has messages sent in the background, some at a time, and looks after those that were sent. A database that is away is waited for. */
public final class DeliveryRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRunner.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LOOK_AFTER = Duration.ofSeconds(5);

    private final MessageDelivery delivery;
    private final Confirming confirming;
    private final int atOnce;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * Runs that many threads.
     *
     * @param atOnce 0 where no channel has an adapter: nothing is done then
     */
    public DeliveryRunner(MessageDelivery delivery, Confirming confirming, int atOnce) {
        this.delivery = delivery;
        this.confirming = confirming;
        this.atOnce = atOnce;
    }

    /** There may be something to send. */
    public void wake() {
        work.release(Math.max(1, atOnce));
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newCachedThreadPool(task -> new Thread(task, "message"));
        for (int thread = 0; thread < atOnce; thread++) {
            threads.execute(() -> goOn(LOOK_AGAIN, delivery::step));
        }
        if (atOnce > 0) {
            threads.execute(() -> goOn(LOOK_AFTER, this::lookAfter));
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        work.release();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("Messages are still being sent; those not noted as sent are sent again.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean lookAfter() {
        delivery.tidy();
        return confirming.askDue() > 0;
    }

    private void goOn(Duration pause, BooleanSupplier some) {
        try {
            while (running) {
                if (!done(some) && running && work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.trace("woken");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** An error is caught too: with the thread gone messages would stand still unseen. */
    private static boolean done(BooleanSupplier some) {
        try {
            return some.getAsBoolean();
        } catch (RuntimeException | Error failure) {
            LOG.warn("Messages cannot be sent; looking again in a moment: {}", failure.toString());
            return false;
        }
    }
}
