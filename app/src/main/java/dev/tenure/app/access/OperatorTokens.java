package dev.tenure.app.access;

import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens of named operators. A token has 256 random bits, is told once when made, and is kept as its hash; with so much
 * entropy a fast hash is right.
 */
public final class OperatorTokens {
    /** The operator that the first start makes a token for. */
    public static final String FIRST_OPERATOR = "first-operator";

    private static final int TOKEN_BYTES = 32;
    private static final String PREFIX = "tenure_";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    public OperatorTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the first operator's token if no operator has one yet. */
    public Optional<String> issueFirst() {
        String token = newToken();
        int made = jdbc.sql("insert into access.operator_token (name, role, token_hash)"
                        + " select ?, ?, ? where not exists (select from access.operator_token where expires_at is null)"
                        + " on conflict do nothing")
                .params(FIRST_OPERATOR, Role.NAS.name(), hash(token))
                .update();
        return made == 1 ? Optional.of(token) : Optional.empty();
    }

    /** Makes a token for the operator and voids the one before. It is good for ever, or for that long. */
    public String issue(String name, Role role, @Nullable Duration validFor) {
        String token = newToken();
        jdbc.sql("insert into access.operator_token (name, role, token_hash, expires_at)"
                        + " values (?, ?, ?, clock_timestamp() + make_interval(secs => cast(? as double precision)))"
                        + " on conflict (name) do update set role = excluded.role, token_hash = excluded.token_hash,"
                        + " created_at = clock_timestamp(), expires_at = excluded.expires_at")
                .param(name)
                .param(role.name())
                .param(hash(token))
                .param(validFor == null ? null : validFor.toSeconds())
                .update();
        return token;
    }

    /** Who presents the token. */
    public Optional<Actor> operator(String token) {
        return jdbc.sql("select name, role from access.operator_token"
                        + " where token_hash = ? and (expires_at is null or expires_at > clock_timestamp())")
                .param(hash(token))
                .query((row, number) ->
                        new Actor("operator:" + row.getString("name"), Role.valueOf(row.getString("role"))))
                .optional();
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
