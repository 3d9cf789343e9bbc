package dev.tenure.command.dispatch.assumed;

import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.eventstore.jdbc.SharedReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The claims as committed, with callers who ask at the same time sharing a look. */
public final class SharedClaims implements Claims {
    private final Claims claims;
    private final SharedReads<ClaimKey, UUID> holders;

    public SharedClaims(Claims claims) {
        this.claims = claims;
        holders = new SharedReads<>(keys -> claims.holdersOf(List.copyOf(keys)));
    }

    @Override
    public Optional<UUID> holderOf(ClaimKey key) {
        return Optional.ofNullable(holders.of(List.of(key)).get(key));
    }

    @Override
    public Map<ClaimKey, UUID> holdersOf(List<ClaimKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<ClaimKey, UUID> found = new HashMap<>(holders.of(keys));
        found.keySet().retainAll(keys);
        return Map.copyOf(found);
    }

    @Override
    public long nextInSeries(ClaimKey series) {
        return claims.nextInSeries(series);
    }
}
