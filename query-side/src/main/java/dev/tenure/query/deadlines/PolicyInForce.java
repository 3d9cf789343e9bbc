package dev.tenure.query.deadlines;

import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Names the policy by which something falls due (POL-6). There is one at a time, that of the settings: {@code 2018} where its
 * numbers are the guide's, else {@code settings-} with what tells one set of numbers from another.
 */
final class PolicyInForce {
    private static final int TOLD_APART_BY = 4;

    private PolicyInForce() {}

    static String versionOf(Policy policy) {
        String numbers = numbers(policy);
        return numbers.equals(numbers(Policy.of2018())) ? "2018" : "settings-" + digest(numbers);
    }

    /** All that anything falls due by, in one order. */
    private static String numbers(Policy policy) {
        ClockPolicy clocks = policy.clocks();
        return String.join(
                "|",
                "" + policy.temporaryPasswordDays(),
                policy.onboardingLimit().toString(),
                policy.signIn().toString(),
                clocks.leaverDays() + " " + clocks.leaverReminders(),
                clocks.deactivationDays() + " " + clocks.deletionDays() + " " + clocks.inactivityWarnings(),
                clocks.longestAbsenceDays() + " " + new TreeSet<>(clocks.usesThatCount()),
                policy.mailboxes().toString(),
                policy.record().toString());
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, TOLD_APART_BY);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
