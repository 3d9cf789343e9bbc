package dev.tenure.query;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.erasure.ErasedPeople;
import dev.tenure.query.slice.Slice;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has the slices forget who was erased, soon after the erasure is durable (LEA-5). A slice may be writing at that moment what
 * it read before, so everybody is forgotten once more when that is long over; at a start, everybody.
 */
final class ForgottenPeople implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPeople.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long SETTLED = TimeUnit.MINUTES.toNanos(10);
    private static final int BATCH = 500;

    private final List<Slice> slices;
    private final ErasedPeople erased;
    private final LongSupplier head;
    private final TransactionOperations transactions;
    private @Nullable ScheduledExecutorService thread;
    /** Positions of the log: everybody erased before the first is forgotten, and before the second for good. */
    private long forgotten;

    private long settled;
    private long settling;
    private long settlingSince = System.nanoTime();

    ForgottenPeople(List<Slice> slices, PostgresEventStore store, TransactionOperations transactions) {
        this.slices = slices;
        this.erased = store.erasedPeople();
        this.head = store.recordedEvents()::head;
        this.transactions = transactions;
    }

    /** Everybody who was erased since this was called last. */
    void catchUp() {
        long now = head.getAsLong();
        forget(erased.since(now < forgotten ? 0 : forgotten));
        forgotten = now;
        if (System.nanoTime() - settlingSince > SETTLED) {
            forget(erased.since(now < settled ? 0 : settled));
            settled = Math.min(settling, now);
            settling = now;
            settlingSince = System.nanoTime();
        }
    }

    private void forget(List<UUID> people) {
        for (int from = 0; from < people.size(); from += BATCH) {
            List<UUID> some = people.subList(from, Math.min(from + BATCH, people.size()));
            slices.forEach(slice -> transactions.executeWithoutResult(
                    status -> slice.forgetting().forget(some)));
        }
    }

    private void catchUpOrSay() {
        try {
            catchUp();
        } catch (RuntimeException failure) {
            LOG.warn("Read models could not be told who was erased; it is tried again: {}", failure.toString());
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread forgetting = new Thread(work, "forget-erased");
            forgetting.setDaemon(true);
            return forgetting;
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
