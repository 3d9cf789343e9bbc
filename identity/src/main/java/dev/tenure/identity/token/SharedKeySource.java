package dev.tenure.identity.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the database for signing or checking, read again after a minute, or at once when a token names one that is not
 * known: another process may have made it.
 */
public final class SharedKeySource implements JWKSource<SecurityContext> {
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();
    /** So that made-up key names cannot make every request read the database. */
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<JWKSet> keys;
    private @Nullable JWKSet known;
    private long readAt;

    public SharedKeySource(Supplier<JWKSet> keys) {
        this.keys = keys;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> selected = selector.select(keys(FRESH_NANOS));
        return selected.isEmpty() ? selector.select(keys(PAUSE_NANOS)) : selected;
    }

    private synchronized JWKSet keys(long mostNanos) {
        JWKSet current = known;
        if (current == null || System.nanoTime() - readAt > mostNanos) {
            current = read(current);
            known = current;
            readAt = System.nanoTime();
        }
        return current;
    }

    /** While the database is away the keys that are known stay good, so that whoever looks after it is let in. */
    private JWKSet read(@Nullable JWKSet before) {
        try {
            return keys.get();
        } catch (RuntimeException unavailable) {
            if (before == null) {
                throw unavailable;
            }
            return before;
        }
    }
}
