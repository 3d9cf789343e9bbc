package dev.tenure.app.watch;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers of the database that many gauges share, asked for once in five seconds at most. What cannot be had is no number:
 * a database that does not answer holds a scrape up for a second, since several such waits must fit into the ten that
 * Prometheus allows by default.
 */
final class Snapshot<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
    private static final long GOOD_FOR = Duration.ofSeconds(5).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Executor READERS = Executors.newCachedThreadPool(Snapshot::reader);

    private final String what;
    private final Supplier<T> source;
    private final LongSupplier nanos;
    private final Duration patience;
    private long begunAt;
    private @Nullable CompletableFuture<@Nullable T> read;

    Snapshot(String what, Supplier<T> source) {
        this(what, source, System::nanoTime, PATIENCE);
    }

    Snapshot(String what, Supplier<T> source, LongSupplier nanos, Duration patience) {
        this.what = what;
        this.source = source;
        this.nanos = nanos;
        this.patience = patience;
    }

    double number(ToDoubleFunction<T> part) {
        T present = get();
        return present == null ? Double.NaN : part.applyAsDouble(present);
    }

    synchronized @Nullable T get() {
        CompletableFuture<@Nullable T> present = read;
        if (present == null || (present.isDone() && nanos.getAsLong() - begunAt >= GOOD_FOR)) {
            begunAt = nanos.getAsLong();
            present = CompletableFuture.supplyAsync(this::read, READERS);
            read = present;
            return awaited(present);
        }
        // whoever comes while a slow answer is waited for is not held up as well
        return present.getNow(null);
    }

    private @Nullable T awaited(CompletableFuture<@Nullable T> reading) {
        try {
            return reading.get(patience.toNanos(), NANOSECONDS);
        } catch (TimeoutException slow) {
            LOG.debug("The metrics of {} take longer than {}", what, patience, slow);
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable T read() {
        try {
            return source.get();
        } catch (RuntimeException unavailable) {
            LOG.debug("The metrics of {} cannot be read now", what, unavailable);
            return null;
        }
    }

    private static Thread reader(Runnable task) {
        Thread thread = new Thread(task, "metrics");
        thread.setDaemon(true);
        return thread;
    }
}
