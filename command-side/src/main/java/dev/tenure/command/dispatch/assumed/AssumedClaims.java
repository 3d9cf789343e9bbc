package dev.tenure.command.dispatch.assumed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The claims, as decisions see them: while an attempt may assume, keys are taken to be free and series to be where this
 * process saw them last, without asking. Most are; whoever claims one that is not decides again, and then asks.
 */
public final class AssumedClaims implements Claims {
    private static final int REMEMBERED_SERIES = 10_000;

    private final Claims committed;
    private final Cache<ClaimKey, Long> series = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_SERIES)
            .executor(Runnable::run)
            .build();

    public AssumedClaims(Claims committed, AggregateCaches caches) {
        this.committed = committed;
        caches.alsoClear(series::invalidateAll);
    }

    @Override
    public Optional<UUID> holderOf(ClaimKey key) {
        return Optional.ofNullable(holdersOf(List.of(key)).get(key));
    }

    @Override
    public Map<ClaimKey, UUID> holdersOf(List<ClaimKey> keys) {
        Assumptions assumed = Assumptions.current();
        if (assumed.mayBeMade()) {
            assumed.free(keys);
            return Map.of();
        }
        return committed.holdersOf(keys);
    }

    @Override
    public long nextInSeries(ClaimKey key) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get()
                    .afterCommit(done -> AppendUnit.of(done).series().forEach(this::remember));
        }
        if (Assumptions.current().mayBeMade()) {
            Long seen = series.getIfPresent(key);
            return seen == null ? 0 : seen;
        }
        long next = committed.nextInSeries(key);
        remember(key, next);
        return next;
    }

    /** Numbers are never given back, so what is remembered is never too high. */
    private void remember(ClaimKey key, long next) {
        series.asMap().merge(key, next, Math::max);
    }
}
