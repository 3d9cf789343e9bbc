package dev.tenure.command.dispatch.assumed;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Copies of aggregates as this process last knew them, so many of all kinds together. A copy is lent to one unit of work at a
 * time and comes back with its commit: one that failed in whatever way is gone, and is read from the log when it is next
 * needed.
 */
public final class AggregateCaches {
    private static final String TAKEN_FROM = AggregateCaches.class.getName();

    private final int copies;
    private final List<Runnable> others = new CopyOnWriteArrayList<>();
    private volatile com.github.benmanes.caffeine.cache.Cache<CopyKey, Object> kept;

    /** Keeps at most that many; none with 0. */
    public AggregateCaches(int copies) {
        this.copies = copies;
        kept = empty();
    }

    /** Aggregates of one type by their ids; ids of different types may be equal. */
    record CopyKey(String type, Object id) {}

    /** For the repository of that type of aggregates. */
    public Cache of(String aggregateType) {
        return new AggregateCache(this, aggregateType);
    }

    /** Forgets all copies, those that are lent included: they come back to what nobody asks any more. */
    public void clear() {
        kept = empty();
        others.forEach(Runnable::run);
    }

    /** Has that done whenever the copies are forgotten. */
    void alsoClear(Runnable other) {
        others.add(other);
    }

    /** How many there are. */
    public long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    /** The copies that were there when the unit of work first asked. */
    com.github.benmanes.caffeine.cache.Cache<CopyKey, Object> of(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(TAKEN_FROM, key -> kept);
    }

    private com.github.benmanes.caffeine.cache.Cache<CopyKey, Object> empty() {
        return Caffeine.newBuilder().maximumSize(copies).executor(Runnable::run).build();
    }
}
