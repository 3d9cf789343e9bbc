package dev.tenure.query.deadlines;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The latest use of accounts in the access journal, which counts to the second where events count days (SIGN-4). */
@FunctionalInterface
public interface LatestUses {
    /** Of those of them that were ever used. */
    Map<UUID, Instant> of(Collection<UUID> accounts);

    /** Where there is no journal: what the events say is all there is. */
    static LatestUses none() {
        return accounts -> Map.of();
    }
}
