package dev.tenure.command.dispatch.assumed;

import dev.tenure.command.dispatch.assumed.AggregateCaches.CopyKey;
import dev.tenure.eventstore.append.AppendUnit;
import java.util.UUID;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What Axon's caching repository needs of a cache. It calls with the aggregate's lock held, within the unit of work. */
final class AggregateCache implements Cache {
    private final AggregateCaches caches;
    private final String type;

    AggregateCache(AggregateCaches caches, String type) {
        this.caches = caches;
        this.type = type;
    }

    /** Lends the copy. Until the unit of work commits there is none: what changes is never what others find. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon has it
    public <K, V> @Nullable V get(K id) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        Assumptions assumed = Assumptions.of(work);
        if (!assumed.mayBeMade()) {
            return null;
        }
        Object entry = caches.of(work).asMap().remove(key(id));
        if (entry == null) {
            return null;
        }
        EventSourcedAggregate<?> copy = aggregate(entry);
        assumed.copy(UUID.fromString(id.toString()), copy.version(), copy::version);
        return (V) entry;
    }

    /**
     * Axon puts before it appends; the copy is kept once that has become durable. Of a copy that was read while the log's
     * epoch was not known yet, nobody could tell later whether it is of this log: it is not kept.
     */
    @Override
    public void put(Object id, Object entry) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        var taken = caches.of(work);
        work.afterCommit(done -> {
            AppendUnit unit = AppendUnit.of(done);
            if (unit.isAppended() || unit.epoch() != 0) {
                taken.put(key(id), entry);
            }
        });
    }

    @Override
    public boolean remove(Object id) {
        return caches.of(CurrentUnitOfWork.get()).asMap().remove(key(id)) != null;
    }

    @Override
    public boolean putIfAbsent(Object id, Object entry) {
        throw new UnsupportedOperationException("copies come by put");
    }

    @Override
    public boolean containsKey(Object id) {
        return caches.of(CurrentUnitOfWork.get()).asMap().containsKey(key(id));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to copies");
    }

    private CopyKey key(Object id) {
        return new CopyKey(type, id);
    }

    /** An entry that was never written down holds the aggregate itself and makes nothing. */
    private static EventSourcedAggregate<?> aggregate(Object entry) {
        return ((AggregateCacheEntry<?>) entry).recreateAggregate(null, null, null, null);
    }
}
