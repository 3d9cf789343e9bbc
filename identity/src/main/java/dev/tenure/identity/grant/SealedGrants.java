package dev.tenure.identity.grant;

import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Sealer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What was granted to whom, shared by all processes through the database: sealed as a whole, and found by keyed hashes of its
 * tokens. Spring's own table would keep the tokens in clear.
 */
public final class SealedGrants implements OAuth2AuthorizationService {
    private static final Duration UNFINISHED = Duration.ofMinutes(15);
    /** One that ran out is kept that long, so that a code used twice is recognised. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final KeyedHash hash;

    public SealedGrants(JdbcClient jdbc, Sealer sealer, KeyedHash hash) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.hash = hash;
    }

    /** A service's token is good by its signature alone and never asked for again: nothing of it is kept. */
    @Override
    public void save(OAuth2Authorization grant) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant.getAuthorizationGrantType())) {
            return;
        }
        jdbc.sql("delete from access.issued_grant where expires_at < ?")
                .param(Timestamp.from(Instant.now().minus(KEPT)))
                .update();
        jdbc.sql("insert into access.issued_grant (grant_id, state_hash, code_hash, access_hash, refresh_hash,"
                        + " id_token_hash, sealed, expires_at)"
                        + " values (:id, :state, :code, :access, :refresh, :idToken, :sealed, :expires)"
                        + " on conflict (grant_id) do update set state_hash = excluded.state_hash,"
                        + " code_hash = excluded.code_hash, access_hash = excluded.access_hash,"
                        + " refresh_hash = excluded.refresh_hash, id_token_hash = excluded.id_token_hash,"
                        + " sealed = excluded.sealed, expires_at = excluded.expires_at")
                .param("id", grant.getId())
                .param("state", hashed("state", grant.getAttribute(OAuth2ParameterNames.STATE)))
                .param("code", hashed("code", value(grant, OAuth2AuthorizationCode.class)))
                .param("access", hashed("access", value(grant, OAuth2AccessToken.class)))
                .param("refresh", hashed("refresh", value(grant, OAuth2RefreshToken.class)))
                .param("idToken", hashed("id_token", value(grant, OidcIdToken.class)))
                .param("sealed", sealer.seal(bytes(grant), context(grant.getId())))
                .param("expires", Timestamp.from(expiry(grant)))
                .update();
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        jdbc.sql("delete from access.issued_grant where grant_id = ?")
                .param(grant.getId())
                .update();
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return found("grant_id = ?", id).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return Stream.of("state", "code", "access", "id_token", "refresh")
                    .flatMap(kind -> found(kind + "_hash = ?", hashed(kind, token)).stream())
                    .findFirst()
                    .orElse(null);
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.STATE ->
                found("state_hash = ?", hashed("state", token)).orElse(null);
            case OAuth2ParameterNames.CODE ->
                found("code_hash = ?", hashed("code", token)).orElse(null);
            case OAuth2ParameterNames.ACCESS_TOKEN ->
                found("access_hash = ?", hashed("access", token)).orElse(null);
            case OAuth2ParameterNames.REFRESH_TOKEN ->
                found("refresh_hash = ?", hashed("refresh", token)).orElse(null);
            case OidcParameterNames.ID_TOKEN ->
                found("id_token_hash = ?", hashed("id_token", token)).orElse(null);
            default -> null;
        };
    }

    private Optional<OAuth2Authorization> found(String condition, @Nullable Object value) {
        return jdbc.sql("select grant_id, sealed from access.issued_grant where " + condition)
                .param(value)
                .query((row, number) -> grant(sealer.open(row.getBytes("sealed"), context(row.getString("grant_id")))))
                .optional();
    }

    private byte @Nullable [] hashed(String kind, @Nullable String token) {
        return token == null ? null : hash.of("grant-" + kind, token);
    }

    private static @Nullable String value(OAuth2Authorization grant, Class<? extends OAuth2Token> type) {
        OAuth2Authorization.Token<? extends OAuth2Token> token = grant.getToken(type);
        return token == null ? null : token.getToken().getTokenValue();
    }

    private static Instant expiry(OAuth2Authorization grant) {
        return Stream.of(OAuth2AuthorizationCode.class, OAuth2AccessToken.class, OAuth2RefreshToken.class)
                .map(grant::getToken)
                .filter(Objects::nonNull)
                .map(token -> token.getToken().getExpiresAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseGet(() -> Instant.now().plus(UNFINISHED));
    }

    private static String context(String grantId) {
        return "grant " + grantId;
    }

    private static byte[] bytes(OAuth2Authorization grant) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(grant);
            }
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** Only what this engine sealed itself is ever read here. */
    private static OAuth2Authorization grant(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (OAuth2Authorization) in.readObject();
        } catch (IOException | ClassNotFoundException otherVersion) {
            throw new IllegalStateException("a grant was written by another version; sign in again", otherVersion);
        }
    }
}
