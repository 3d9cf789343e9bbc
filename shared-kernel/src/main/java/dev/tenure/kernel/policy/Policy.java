package dev.tenure.kernel.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbers of the rulebook that a deployment may set (POL-1).
 *
 * @param addressDomain what stands behind the {@code @} of every address (REG-4)
 * @param temporaryPasswordDays how long a temporary password opens the first sign-in, in days (REG-11)
 * @param acceptableUseVersion the version of the acceptable use policy in force (REG-7)
 * @param odsCheck what happens to an approval whose ODS code is missing or closed in the reference data (ORG-3)
 * @param onboardingLimit after how long an unfinished onboarding is reported (ORG-2)
 * @param signIn the numbers of signing in, passwords and proofs
 * @param clocks the numbers of leaving and of not being used
 * @param mailboxes the numbers of shared mailboxes
 * @param support whom people turn to
 * @param record the numbers of the record
 */
public record Policy(
        String addressDomain,
        int temporaryPasswordDays,
        String acceptableUseVersion,
        OdsCheck odsCheck,
        Duration onboardingLimit,
        SignInPolicy signIn,
        ClockPolicy clocks,
        MailboxPolicy mailboxes,
        SupportPolicy support,
        RecordPolicy record) {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** What happens to an approval whose ODS code is missing or closed in the reference data. */
    public enum OdsCheck {
        WARN,
        REFUSE
    }

    public Policy {
        List<String> wrong = new ArrayList<>();
        if (!DOMAIN.matcher(addressDomain).matches()) {
            wrong.add("address-domain: '" + addressDomain + "' is not a domain in lower case, such as nhs.net");
        }
        if (temporaryPasswordDays < 1 || temporaryPasswordDays > 365) {
            wrong.add("temporary-password-days: " + temporaryPasswordDays + " is not between 1 and 365");
        }
        if (acceptableUseVersion.isBlank()) {
            wrong.add("acceptable-use-version: is empty");
        }
        if (onboardingLimit.isNegative() || onboardingLimit.isZero()) {
            wrong.add("onboarding-limit: " + onboardingLimit + " is not a positive period");
        }
        wrong.addAll(signIn.problems());
        wrong.addAll(clocks.problems());
        wrong.addAll(mailboxes.problems());
        wrong.addAll(support.problems());
        wrong.addAll(record.problems());
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("tenure.policy: " + String.join("; ", wrong));
        }
    }

    /** These numbers, with the guide's of 2018 for all parts. */
    public Policy(
            String addressDomain,
            int temporaryPasswordDays,
            String acceptableUseVersion,
            OdsCheck odsCheck,
            Duration onboardingLimit) {
        this(
                addressDomain,
                temporaryPasswordDays,
                acceptableUseVersion,
                odsCheck,
                onboardingLimit,
                SignInPolicy.of2018(),
                ClockPolicy.of2018(),
                MailboxPolicy.of2018(),
                SupportPolicy.of2018(),
                RecordPolicy.of2018());
    }

    /** The guide of 2018. */
    public static Policy of2018() {
        return new Policy("nhs.net", 14, "2018-04", OdsCheck.WARN, Duration.ofHours(1));
    }

    /** The same with other parts. */
    public Policy with(SignInPolicy otherSignIn, ClockPolicy otherClocks, MailboxPolicy otherMailboxes) {
        return new Policy(
                addressDomain,
                temporaryPasswordDays,
                acceptableUseVersion,
                odsCheck,
                onboardingLimit,
                otherSignIn,
                otherClocks,
                otherMailboxes,
                support,
                record);
    }

    /** The same with other numbers of the record. */
    public Policy with(RecordPolicy otherRecord) {
        return new Policy(
                addressDomain,
                temporaryPasswordDays,
                acceptableUseVersion,
                odsCheck,
                onboardingLimit,
                signIn,
                clocks,
                mailboxes,
                support,
                otherRecord);
    }
}
