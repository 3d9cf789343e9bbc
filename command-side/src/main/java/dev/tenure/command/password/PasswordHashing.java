package dev.tenure.command.password;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Salted slow hashes of chosen passwords and of answers, in a self-describing form, so that the algorithm can be raised
 * (PW-10, RST-1). Today: Argon2id with 19 MiB, two passes, one lane.
 */
public final class PasswordHashing {
    private static final String CURRENT = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder;

    public PasswordHashing() {
        this(UnaryOperator.identity());
    }

    /** Hashes likewise, by today's algorithm as somebody watches it. */
    public PasswordHashing(UnaryOperator<PasswordEncoder> watched) {
        PasswordEncoder current = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
        encoder = new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, watched.apply(current)));
    }

    public String hash(String password) {
        return encoded(SecretText.ofPassword(password));
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(SecretText.ofPassword(password), hash);
    }

    /** Hashes an answer so that neither case nor spacing matters when it is given again. */
    public String hashAnswer(String answer) {
        return encoded(SecretText.ofAnswer(answer));
    }

    public boolean answerMatches(String answer, String hash) {
        return encoder.matches(SecretText.ofAnswer(answer), hash);
    }

    /** Whether the hash is of an older, weaker form and is to be made anew at the next success (PW-10). */
    public boolean upgradeEncoding(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String encoded(String text) {
        String hash = encoder.encode(text);
        if (hash == null) {
            throw new IllegalStateException("nothing was hashed");
        }
        return hash;
    }
}
