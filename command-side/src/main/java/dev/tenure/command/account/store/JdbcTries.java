package dev.tenure.command.account.store;

import dev.tenure.command.account.Tries;
import dev.tenure.command.account.TryLimits;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.eventstore.sealing.KeyedHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Buckets in PostgreSQL, one for a source and one for a name from that source, each kept as the instant at which it will be empty (the
 * generic cell rate algorithm). A try is one statement.
 */
public final class JdbcTries implements Tries {
    private static final int TIDIED_EVERY = 1000;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final TryLimits limits;
    private final long within;
    private final AtomicLong counted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    public JdbcTries(JdbcClient jdbc, KeyedHash hash, Clock clock, TryLimits limits) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
        this.limits = limits;
        this.within = micros(limits.within());
    }

    /** How many were refused by this process. */
    public long refused() {
        return refused.get();
    }

    /** What is counted together, and how long one try fills it in microseconds. */
    private record Bucket(String key, long fill) {}

    @Override
    public void count(String source, String loginName) {
        List<Bucket> buckets = buckets(source, loginName);
        long now = now();
        if (counted.incrementAndGet() % TIDIED_EVERY == 0) {
            jdbc.sql("delete from command.tried where free_at < ?").param(now).update();
        }
        // in the order of the keys, so that tries at once wait for each other instead of dying; a full bucket stays as
        // it is
        int filled = jdbc.sql("""
                insert into command.tried as known (key_hash, free_at)
                select decode(key, 'hex'), :now + fill from unnest(:keys::text[], :fills::bigint[]) as b (key, fill)
                 order by key
                on conflict (key_hash) do update
                   set free_at = greatest(known.free_at, :now) + excluded.free_at - :now
                 where greatest(known.free_at, :now) + excluded.free_at - :now <= :now + :within""")
                .param("now", now)
                .param("within", within)
                .param("keys", keys(buckets))
                .param("fills", fills(buckets))
                .update();
        if (filled < buckets.size()) {
            refused.incrementAndGet();
            throw Rejection.tooManyTries(wait(buckets, now));
        }
    }

    @Override
    public void forgive(String source, String loginName) {
        List<Bucket> buckets = buckets(source, loginName);
        jdbc.sql("""
                update command.tried as known set free_at = known.free_at - b.fill
                  from unnest(:keys::text[], :fills::bigint[]) as b (key, fill)
                 where known.key_hash = decode(b.key, 'hex')""")
                .param("keys", keys(buckets))
                .param("fills", fills(buckets))
                .update();
    }

    /** Until the fullest takes one more. */
    private Duration wait(List<Bucket> buckets, long now) {
        long free = jdbc.sql("""
                select coalesce(max(known.free_at + b.fill), 0) from command.tried known
                  join unnest(:keys::text[], :fills::bigint[]) as b (key, fill) on known.key_hash = decode(b.key, 'hex')""")
                .param("keys", keys(buckets))
                .param("fills", fills(buckets))
                .query(Long.class)
                .single();
        return Duration.of(Math.max(1, free - now - within), ChronoUnit.MICROS);
    }

    private List<Bucket> buckets(String source, String loginName) {
        String name = loginName.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        new Bucket(key("try-source", source), within / limits.perSource()),
                        new Bucket(key("try-name", source + " " + name), within / limits.perName()))
                .sorted(Comparator.comparing(Bucket::key))
                .toList();
    }

    private String key(String purpose, String value) {
        return HexFormat.of().formatHex(hash.of(purpose, value));
    }

    private static String keys(List<Bucket> buckets) {
        return buckets.stream().map(Bucket::key).collect(Collectors.joining(",", "{", "}"));
    }

    private static String fills(List<Bucket> buckets) {
        return buckets.stream().map(bucket -> Long.toString(bucket.fill())).collect(Collectors.joining(",", "{", "}"));
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
}
