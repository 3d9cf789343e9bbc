package dev.tenure.eventstore.append;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds what, as committed. An answer is a hint: only the claim in an append unit decides, under the store's lock.
 */
public interface Claims {
    /** The present holder of the key. */
    Optional<UUID> holderOf(ClaimKey key);

    /** The present holders of those of the keys that are held. */
    Map<ClaimKey, UUID> holdersOf(List<ClaimKey> keys);

    /**
     * The lowest number of a series that is not known to be taken; 0 for a series never used.
     *
     * @see AppendUnit#advance
     */
    long nextInSeries(ClaimKey series);
}
