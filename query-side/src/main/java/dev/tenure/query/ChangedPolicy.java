package dev.tenure.query;

import dev.tenure.query.deadlines.DeadlinesProjection;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/**
 * After a start with other settings, has what falls due follow from them: which reminders there are, and in which order all of it
 * comes (POL-6). Some at a time, beside the events; what is asked meanwhile has right instants in the order of before.
 */
final class ChangedPolicy implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangedPolicy.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int BATCH = 500;

    private final DeadlinesProjection deadlines;
    private final TransactionOperations transactions;
    private @Nullable ScheduledExecutorService thread;

    ChangedPolicy(DeadlinesProjection deadlines, TransactionOperations transactions) {
        this.deadlines = deadlines;
        this.transactions = transactions;
    }

    /** Until nothing follows from another policy. */
    void catchUp() {
        Integer some;
        do {
            some = transactions.execute(status -> deadlines.followPolicy(BATCH));
        } while (some != null && some > 0 && !Thread.currentThread().isInterrupted());
    }

    private void catchUpOrSay() {
        try {
            catchUp();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "What falls due could not be worked out by the policy in force; it is tried again: {}",
                    failure.toString());
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread following = new Thread(work, "follow-policy");
            following.setDaemon(true);
            return following;
        });
        thread = started;
        var unused = started.scheduleWithFixedDelay(this::catchUpOrSay, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
