package dev.tenure.command.sample;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Claims in memory; what a unit claims holds once the test commits it. */
public final class FakeClaims implements Claims {
    private final Map<ClaimKey, UUID> holders = new HashMap<>();
    private final Map<ClaimKey, Long> series = new HashMap<>();

    public void hold(ClaimKey key, UUID holder) {
        holders.put(key, holder);
    }

    public void free(ClaimKey key) {
        holders.remove(key);
    }

    /** What the log does when it appends the unit. */
    public void commit(AppendUnit unit) {
        unit.releases().forEach(holders::remove);
        holders.putAll(unit.claims());
        series.putAll(unit.series());
    }

    @Override
    public Optional<UUID> holderOf(ClaimKey key) {
        return Optional.ofNullable(holders.get(key));
    }

    @Override
    public Map<ClaimKey, UUID> holdersOf(List<ClaimKey> keys) {
        Map<ClaimKey, UUID> held = new HashMap<>(holders);
        held.keySet().retainAll(keys);
        return held;
    }

    @Override
    public long nextInSeries(ClaimKey key) {
        return series.getOrDefault(key, 0L);
    }
}
