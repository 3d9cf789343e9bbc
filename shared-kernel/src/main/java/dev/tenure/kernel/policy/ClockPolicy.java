package dev.tenure.kernel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The numbers of leaving and of not being used (LEA, INA), in calendar days of Europe/London (POL-2).
 *
 * @param leaverDays after how many days a leaver is deleted (LEA-1)
 * @param leaverReminders how many days before that leavers are told again, falling (LEA-2)
 * @param deactivationDays after how many days without use an account is deactivated (INA-1)
 * @param deletionDays after how many more days it is deleted (INA-2)
 * @param inactivityWarnings how many days before each of the two there are warnings, falling (INA-3)
 * @param longestAbsenceDays how long an announced absence may be; 0 where none may be announced (INA-6)
 * @param usesThatCount the kinds of reported use that count besides a sign-in and a password change (INA-7)
 */
public record ClockPolicy(
        int leaverDays,
        List<Integer> leaverReminders,
        int deactivationDays,
        int deletionDays,
        List<Integer> inactivityWarnings,
        int longestAbsenceDays,
        Set<String> usesThatCount) {
    private static final int TEN_YEARS = 3650;

    public ClockPolicy {
        leaverReminders = List.copyOf(leaverReminders);
        inactivityWarnings = List.copyOf(inactivityWarnings);
        usesThatCount = Set.copyOf(usesThatCount);
    }

    /** The guide of 2018. */
    public static ClockPolicy of2018() {
        return new ClockPolicy(30, List.of(7, 1), 90, 90, List.of(14, 3), 0, Set.of());
    }

    /** Whether a reported use of that kind restarts the clock of not being used (INA-7). */
    public boolean counts(UseKind kind) {
        return usesThatCount.contains(kind.settingName());
    }

    List<String> problems() {
        List<String> wrong = new ArrayList<>();
        Numbers numbers = new Numbers("clocks.", wrong);
        numbers.between("leaver-days", leaverDays, 1, TEN_YEARS);
        numbers.before("leaver-reminders", leaverReminders, leaverDays, "the leaver's deletion");
        numbers.between("deactivation-days", deactivationDays, 1, TEN_YEARS);
        numbers.between("deletion-days", deletionDays, 1, TEN_YEARS);
        numbers.before("inactivity-warnings", inactivityWarnings, deactivationDays, "the deactivation");
        numbers.before("inactivity-warnings", inactivityWarnings, deletionDays, "the deletion");
        numbers.between("longest-absence-days", longestAbsenceDays, 0, TEN_YEARS);
        wrong.addAll(UseKind.problems("clocks.uses-that-count", usesThatCount));
        return wrong;
    }
}
