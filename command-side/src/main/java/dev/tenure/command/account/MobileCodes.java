package dev.tenure.command.account;

import dev.tenure.eventstore.sealing.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Codes of six digits that prove that somebody reads a mobile phone's messages (DIR-3); kept as a keyed hash only. */
public final class MobileCodes {
    private static final String PURPOSE = "mobile-code";
    private static final int CODES = 1_000_000;

    private final KeyedHash keyedHash;
    private final RandomGenerator random;

    /**
     * Takes the hash and the source of chance.
     *
     * @param random a {@link java.security.SecureRandom} wherever codes are real
     */
    public MobileCodes(KeyedHash keyedHash, RandomGenerator random) {
        this.keyedHash = keyedHash;
        this.random = random;
    }

    Secret newCode() {
        return new Secret(String.format(Locale.ROOT, "%06d", random.nextInt(CODES)));
    }

    String hash(Secret code) {
        byte[] hash = keyedHash.of(PURPOSE, code.value().strip());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    boolean matches(Secret presented, String hash) {
        return MessageDigest.isEqual(
                hash(presented).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
