package dev.tenure.app.settings;

import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.MailboxPolicy;
import dev.tenure.kernel.policy.MailboxPolicy.LeaversLoseAccess;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.RecordPolicy;
import dev.tenure.kernel.policy.SessionPolicy;
import dev.tenure.kernel.policy.SignInPolicy;
import dev.tenure.kernel.policy.SupportPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings of {@link Policy} below {@code tenure.policy.}, with the guide of 2018 as the default (POL-1). */
public record PolicySettings(
        @DefaultValue("nhs.net") String addressDomain,
        @DefaultValue("14") int temporaryPasswordDays,
        @DefaultValue("2018-04") String acceptableUseVersion,
        @DefaultValue("WARN") Policy.OdsCheck odsCheck,
        @DefaultValue("1h") Duration onboardingLimit,
        @DefaultValue SignIn signIn,
        @DefaultValue Clocks clocks,
        @DefaultValue Mailboxes mailboxes,
        @DefaultValue Support support,
        @DefaultValue Keeping record) {

    /** Those of {@link SignInPolicy}. */
    public record SignIn(
            @DefaultValue("5") int lockOutAfter,
            @DefaultValue("30m") Duration lockOutWithin,
            @Nullable Duration unlockAfter,
            @DefaultValue("5") int answersAllowed,
            @DefaultValue("90") int passwordDays,
            @DefaultValue({"18", "10", "5", "2", "1"}) List<Integer> passwordReminders,
            @DefaultValue("14") int newMobileDays,
            @DefaultValue("15m") Duration mobileCodeValidity,
            @DefaultValue Sessions sessions) {
        SignInPolicy policy() {
            return new SignInPolicy(
                    lockOutAfter,
                    lockOutWithin,
                    unlockAfter,
                    answersAllowed,
                    passwordDays,
                    passwordReminders,
                    newMobileDays,
                    mobileCodeValidity,
                    sessions.policy());
        }
    }

    /** Those of {@link SessionPolicy}. */
    public record Sessions(
            @DefaultValue("30m") Duration idlePrivate,
            @DefaultValue("10m") Duration idlePublic,
            @DefaultValue("12h") Duration longest) {
        SessionPolicy policy() {
            return new SessionPolicy(idlePrivate, idlePublic, longest);
        }
    }

    /** Those of {@link ClockPolicy}. */
    public record Clocks(
            @DefaultValue("30") int leaverDays,
            @DefaultValue({"7", "1"}) List<Integer> leaverReminders,
            @DefaultValue("90") int deactivationDays,
            @DefaultValue("90") int deletionDays,
            @DefaultValue({"14", "3"}) List<Integer> inactivityWarnings,
            @DefaultValue("0") int longestAbsenceDays,
            @DefaultValue Set<String> usesThatCount) {
        ClockPolicy policy() {
            return new ClockPolicy(
                    leaverDays,
                    leaverReminders,
                    deactivationDays,
                    deletionDays,
                    inactivityWarnings,
                    longestAbsenceDays,
                    usesThatCount);
        }
    }

    /** Those of {@link MailboxPolicy}. */
    public record Mailboxes(
            @DefaultValue("AT_ONCE") LeaversLoseAccess leaversLoseAccess,
            @DefaultValue("7") int unopenedDays) {
        MailboxPolicy policy() {
            return new MailboxPolicy(leaversLoseAccess, unopenedDays);
        }
    }

    /** Those of {@link SupportPolicy}. */
    public record Support(
            @DefaultValue("careadmin@nhs.net") String nasEmail,
            @DefaultValue("helpdesk@nhs.net") String helpdeskEmail,
            @DefaultValue("0333 200 1133") String telephone) {
        SupportPolicy policy() {
            return new SupportPolicy(nasEmail, helpdeskEmail, telephone);
        }
    }

    /** Those of {@link RecordPolicy}. */
    public record Keeping(
            @DefaultValue("0") int sealedDays,
            @DefaultValue("30") int refusedDays) {
        RecordPolicy policy() {
            return new RecordPolicy(sealedDays, refusedDays);
        }
    }

    /** The policy, judged. */
    public Policy policy() {
        return new Policy(
                addressDomain,
                temporaryPasswordDays,
                acceptableUseVersion,
                odsCheck,
                onboardingLimit,
                signIn.policy(),
                clocks.policy(),
                mailboxes.policy(),
                support.policy(),
                record.policy());
    }
}
