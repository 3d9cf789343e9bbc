package dev.tenure.eventstore.append;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A unit between its caller, who waits, and the committer, who tells its fate. */
final class WaitingUnit {
    private final EncodedUnit unit;
    private final Set<Object> touches;
    private final AtomicBoolean spokenFor = new AtomicBoolean();
    private final CompletableFuture<Appended> result = new CompletableFuture<>();

    WaitingUnit(EncodedUnit unit) {
        this.unit = unit;
        this.touches = unit.touches();
    }

    EncodedUnit unit() {
        return unit;
    }

    /** All that its fate may depend on. */
    Set<Object> touches() {
        return touches;
    }

    int events() {
        return unit.events().size();
    }

    /** Called by the committer before it appends the unit; false if the caller has given up. */
    boolean take() {
        return spokenFor.compareAndSet(false, true);
    }

    void tell(Fate fate) {
        RuntimeException refusal = fate.refusal();
        if (refusal != null) {
            result.completeExceptionally(refusal);
        } else {
            result.complete(fate.appended());
        }
    }

    void fail(RuntimeException e) {
        result.completeExceptionally(e);
    }

    Appended await(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (take()) {
                        throw new LogUnavailable("interrupted before the unit's turn; nothing was written", e);
                    }
                }
            }
        } catch (TimeoutException e) {
            throw new LogUnavailable(
                    take()
                            ? "the unit's turn did not come in time; nothing was written"
                            : "the database did not answer in time; ask again with the same key",
                    e);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
