package dev.tenure.command.password;

import dev.tenure.eventstore.sealing.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/**
 * Temporary passwords of five groups such as {@code Krm7-Tpd4-…}: a capital, two small letters and a digit each, 68 bits
 * in all. The places of capitals, digits and hyphens are always the same, so that they carry no secret, and whoever
 * leaves them out is understood. No vowels, so that no group is a word.
 */
public final class KeyedTemporaryPasswords implements TemporaryPasswords {
    private static final String LETTERS = "cdfhjkmnprtwxy";
    private static final String DIGITS = "34679";
    private static final int GROUPS = 5;
    private static final String PREFIX = "{hmac}";
    private static final String PURPOSE = "temporary-password";

    private final KeyedHash keyedHash;
    private final RandomGenerator random;

    /**
     * Takes the hash and the source of chance.
     *
     * @param random a {@link java.security.SecureRandom} wherever passwords are real
     */
    public KeyedTemporaryPasswords(KeyedHash keyedHash, RandomGenerator random) {
        this.keyedHash = keyedHash;
        this.random = random;
    }

    @Override
    public String generate() {
        StringJoiner groups = new StringJoiner("-");
        for (int group = 0; group < GROUPS; group++) {
            groups.add("" + Character.toUpperCase(oneOf(LETTERS)) + oneOf(LETTERS) + oneOf(LETTERS) + oneOf(DIGITS));
        }
        return groups.toString();
    }

    @Override
    public String encode(String password) {
        byte[] hash = keyedHash.of(PURPOSE, spoken(password));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    @Override
    public boolean matches(String typed, String encoded) {
        return MessageDigest.isEqual(
                encode(typed).getBytes(StandardCharsets.US_ASCII), encoded.getBytes(StandardCharsets.US_ASCII));
    }

    private char oneOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    /** What is left when it is read out over the telephone: letters and digits. */
    private static String spoken(String password) {
        return SecretText.ofAnswer(password).replaceAll("[-\\u2010-\\u2015]", "");
    }
}
