package dev.tenure.identity;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The secrets that a start makes for the first operator and the first service. Each is told once and kept as its hash. */
final class FirstSecrets {
    /** Nothing that looks like something else when it is read out or copied by hand. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    FirstSecrets(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** Whose secret it is. */
    enum Kind {
        OPERATOR,
        SERVICE;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The hash of the secret, if one was made. */
    Optional<String> hash(Kind kind) {
        return jdbc.sql("select secret from access.first_credential where kind = ?")
                .param(kind.stored())
                .query(String.class)
                .optional();
    }

    /** Makes the secret if there is none yet; of several processes that start at once, one tells it. */
    Optional<String> issue(Kind kind) {
        if (hash(kind).isPresent()) {
            return Optional.empty();
        }
        String secret = newSecret();
        int made = jdbc.sql("insert into access.first_credential (kind, secret) values (?, ?) on conflict do nothing")
                .params(kind.stored(), hashOf(secret))
                .update();
        return made == 1 ? Optional.of(secret) : Optional.empty();
    }

    /** Makes a new secret and voids the one before. */
    String renew(Kind kind) {
        String secret = newSecret();
        jdbc.sql("insert into access.first_credential (kind, secret) values (?, ?)"
                        + " on conflict (kind) do update set secret = excluded.secret, created_at = clock_timestamp()")
                .params(kind.stored(), hashOf(secret))
                .update();
        return secret;
    }

    private String hashOf(String secret) {
        return String.valueOf(encoder.encode(secret));
    }

    /** Twenty letters and digits in groups, 99 bits. */
    private String newSecret() {
        StringBuilder secret = new StringBuilder();
        for (int place = 0; place < GROUPS * GROUP; place++) {
            if (place > 0 && place % GROUP == 0) {
                secret.append('-');
            }
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }
}
