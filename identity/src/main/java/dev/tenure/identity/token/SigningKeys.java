package dev.tenure.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.tenure.eventstore.sealing.Sealer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens (RSA, 2048 bits), shared by all processes through the database, the private half sealed. The
 * newest signs; one is followed by another after 90 days, and what it signed is good until it runs out.
 */
public final class SigningKeys {
    private static final Duration GOOD_FOR = Duration.ofDays(90);
    private static final Duration KEPT_FOR = GOOD_FOR.plusDays(2);
    private static final int BITS = 2048;
    private static final long CREATION_LOCK = 0x54_65_6e_4b_65_79L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;

    /** Takes where the keys are, and what opens them. Times are the wall clock's, as for everything that others check too. */
    public SigningKeys(JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
    }

    /** The keys with their private halves, the one that signs first; makes one where there is none fit to sign. */
    public List<JWK> all() {
        List<Stored> keys = read();
        if (keys.isEmpty() || keys.get(0).createdAt().isBefore(Instant.now().minus(GOOD_FOR))) {
            transaction.executeWithoutResult(status -> createUnlessMade());
            keys = read();
        }
        return keys.stream().map(this::opened).toList();
    }

    /** The public halves only. */
    public static JWKSet publicKeys(JdbcClient jdbc) {
        return new JWKSet(jdbc.sql("select public_key from access.signing_key").query(String.class).list().stream()
                .map(SigningKeys::parsed)
                .toList());
    }

    private List<Stored> read() {
        return jdbc.sql(
                        "select key_id, sealed_key, created_at from access.signing_key order by created_at desc, key_id")
                .query((row, number) -> stored(row))
                .list();
    }

    /** Of several processes that find none, one makes it and the others find it. */
    private void createUnlessMade() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(CREATION_LOCK).query().listOfRows();
        List<Stored> keys = read();
        if (!keys.isEmpty() && !keys.get(0).createdAt().isBefore(Instant.now().minus(GOOD_FOR))) {
            return;
        }
        RSAKey key = generated();
        jdbc.sql("insert into access.signing_key (key_id, public_key, sealed_key, created_at) values (?, ?, ?, now())")
                .params(
                        key.getKeyID(),
                        key.toPublicJWK().toJSONString(),
                        sealer.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), context(key.getKeyID())))
                .update();
        jdbc.sql("delete from access.signing_key where created_at < now() - make_interval(days => ?)")
                .param((int) KEPT_FOR.toDays())
                .update();
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(com.nimbusds.jose.jwk.KeyUse.SIGNATURE)
                    .algorithm(com.nimbusds.jose.JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private JWK opened(Stored key) {
        return parsed(new String(sealer.open(key.sealed(), context(key.id())), StandardCharsets.UTF_8));
    }

    private static JWK parsed(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException notAKey) {
            throw new IllegalStateException("access.signing_key holds something that is no key", notAKey);
        }
    }

    private static String context(String keyId) {
        return "signing-key " + keyId;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("key_id"),
                row.getBytes("sealed_key"),
                row.getTimestamp("created_at").toInstant());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(String id, byte[] sealed, Instant createdAt) {}
}
