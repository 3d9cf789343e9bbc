package dev.tenure.kernel.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of signing in, passwords and proofs (SIGN, PW, RST).
 *
 * @param lockOutAfter how many wrong passwords in a row lock an account (SIGN-3)
 * @param lockOutWithin the time in which they count as in a row (SIGN-3)
 * @param unlockAfter after how long a lock-out ends by itself, or null if it never does (RST-5)
 * @param answersAllowed how many wrong tries at the security questions there are in all (RST-1)
 * @param passwordDays after how many days a password must be changed (PW-7)
 * @param passwordReminders how many days before that reminders go out, falling (PW-7)
 * @param newMobileDays for how many days a changed mobile number is shown with a warning (RST-2)
 * @param mobileCodeValidity how long the code that confirms a new mobile number is good (DIR-3)
 * @param sessions how long a session lasts
 */
public record SignInPolicy(
        int lockOutAfter,
        Duration lockOutWithin,
        @Nullable Duration unlockAfter,
        int answersAllowed,
        int passwordDays,
        List<Integer> passwordReminders,
        int newMobileDays,
        Duration mobileCodeValidity,
        SessionPolicy sessions) {
    public SignInPolicy {
        passwordReminders = List.copyOf(passwordReminders);
    }

    /** The guide of 2018. */
    public static SignInPolicy of2018() {
        return new SignInPolicy(
                5,
                Duration.ofMinutes(30),
                null,
                5,
                90,
                List.of(18, 10, 5, 2, 1),
                14,
                Duration.ofMinutes(15),
                SessionPolicy.usual());
    }

    List<String> problems() {
        List<String> wrong = new ArrayList<>();
        Numbers numbers = new Numbers("sign-in.", wrong);
        numbers.between("lock-out-after", lockOutAfter, 1, 100);
        numbers.positive("lock-out-within", lockOutWithin);
        if (unlockAfter != null) {
            numbers.positive("unlock-after", unlockAfter);
        }
        numbers.between("answers-allowed", answersAllowed, 1, 100);
        numbers.between("password-days", passwordDays, 1, 3650);
        numbers.before("password-reminders", passwordReminders, passwordDays, "the password's expiry");
        numbers.between("new-mobile-days", newMobileDays, 0, 3650);
        numbers.positive("mobile-code-validity", mobileCodeValidity);
        sessions.judge(wrong);
        return wrong;
    }
}
