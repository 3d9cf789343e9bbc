package dev.tenure.eventstore.append;

import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.sealing.KeyedHash;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The claims as committed, found by the keyed hashes of their keys. */
public final class JdbcClaims implements Claims {
    private static final String HOLDERS = "select c.kind, c.key_hash, c.holder"
            + " from unnest(?::text[], ?::bytea[]) as k(kind, key_hash)"
            + " join events.claim c on c.kind = k.kind and c.key_hash = k.key_hash";
    private static final String NEXT = "select next from events.series where kind = ? and key_hash = ?";

    private final Queries queries;
    private final KeyedHash hashes;

    public JdbcClaims(DataSource dataSource, KeyedHash hashes) {
        this.queries = new Queries(dataSource);
        this.hashes = hashes;
    }

    @Override
    public Optional<UUID> holderOf(ClaimKey key) {
        return Optional.ofNullable(holdersOf(List.of(key)).get(key));
    }

    @Override
    public Map<ClaimKey, UUID> holdersOf(List<ClaimKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<HashedKey, ClaimKey> asked = new LinkedHashMap<>();
        keys.forEach(key -> asked.put(HashedKey.ofClaim(key, hashes), key));
        Map<ClaimKey, UUID> found = new HashMap<>();
        queries.list(
                        row -> Map.entry(
                                HashedKey.stored(row.getString("kind"), row.getBytes("key_hash")),
                                row.getObject("holder", UUID.class)),
                        HOLDERS,
                        HashedKeys.kinds(asked.keySet()),
                        HashedKeys.hashes(asked.keySet()))
                .forEach(held -> found.put(asked.get(held.getKey()), held.getValue()));
        return Map.copyOf(found);
    }

    @Override
    public long nextInSeries(ClaimKey series) {
        byte[] hash = HashedKey.ofSeries(series, hashes).bytes();
        return queries.first(row -> row.getLong(1), NEXT, series.kind(), hash).orElse(0L);
    }
}
