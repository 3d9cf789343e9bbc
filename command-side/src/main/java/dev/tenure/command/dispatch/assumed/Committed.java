package dev.tenure.command.dispatch.assumed;

import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.eventstore.read.Standing;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What the log says right now, by key. */
public final class Committed {
    private final Function<UUID, Standing> standings;
    private final Claims claims;

    /**
     * Asks there.
     *
     * @param standings where an aggregate stands
     */
    public Committed(Function<UUID, Standing> standings, Claims claims) {
        this.standings = standings;
        this.claims = claims;
    }

    /** The aggregate's version, -1 if there is none of that id. */
    public long version(UUID aggregateId) {
        return standings.apply(aggregateId).version();
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

    /**
     * Whether it stands at that version in that epoch; what has one version in another epoch is something else. While the
     * epoch is not known, which is 0, there are no copies of before: what was read a moment ago has the log's own.
     */
    boolean stands(UUID aggregateId, long version, long epoch) {
        Standing standing = standings.apply(aggregateId);
        return standing.version() == version && (epoch == 0 || standing.epoch() == epoch);
    }

    boolean areFree(Collection<ClaimKey> keys) {
        return keys.isEmpty() || claims.holdersOf(List.copyOf(keys)).isEmpty();
    }
}
