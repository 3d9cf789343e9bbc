package dev.tenure.command.dispatch.assumed;

import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** What the log says right now, by key. */
public final class Committed {
    private final ToLongFunction<UUID> lastSequence;
    private final Claims claims;

    /**
     * Asks there.
     *
     * @param lastSequence the sequence of an aggregate's last event, -1 without one
     */
    public Committed(ToLongFunction<UUID> lastSequence, Claims claims) {
        this.lastSequence = lastSequence;
        this.claims = claims;
    }

    /** The aggregate's version, -1 if there is none of that id. */
    public long version(UUID aggregateId) {
        return lastSequence.applyAsLong(aggregateId);
    }

    /** Whether there is such an aggregate; an attempt that may assume takes it that there is not. */
    public boolean exists(UUID aggregateId) {
        Assumptions assumed = Assumptions.current();
        if (assumed.mayBeMade()) {
            assumed.absent(aggregateId);
            return false;
        }
        return version(aggregateId) >= 0;
    }

    boolean areFree(Collection<ClaimKey> keys) {
        return keys.isEmpty() || claims.holdersOf(List.copyOf(keys)).isEmpty();
    }
}
