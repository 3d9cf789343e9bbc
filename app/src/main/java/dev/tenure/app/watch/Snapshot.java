package dev.tenure.app.watch;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers of the database that many gauges share, asked for once in five seconds at most. What cannot be had is no number. */
final class Snapshot<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
    private static final long GOOD_FOR = Duration.ofSeconds(5).toNanos();

    private final String what;
    private final Supplier<T> source;
    private final LongSupplier nanos;
    private boolean taken;
    private long takenAt;
    private @Nullable T value;

    Snapshot(String what, Supplier<T> source) {
        this(what, source, System::nanoTime);
    }

    Snapshot(String what, Supplier<T> source, LongSupplier nanos) {
        this.what = what;
        this.source = source;
        this.nanos = nanos;
    }

    double number(ToDoubleFunction<T> part) {
        T present = get();
        return present == null ? Double.NaN : part.applyAsDouble(present);
    }

    synchronized @Nullable T get() {
        if (!taken || nanos.getAsLong() - takenAt >= GOOD_FOR) {
            value = read();
            taken = true;
            takenAt = nanos.getAsLong();
        }
        return value;
    }

    private @Nullable T read() {
        try {
            return source.get();
        } catch (RuntimeException unavailable) {
            LOG.debug("The metrics of {} cannot be read now", what, unavailable);
            return null;
        }
    }
}
