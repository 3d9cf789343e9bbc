package dev.tenure.query.deadlines;

import dev.tenure.kernel.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that falls due by itself (POL-6). A test holds this list to the timers of the command side and to the policy. */
enum DeadlineKind {
    LEAVER_REMINDER("LEA-2", Timer.LEAVING, Setting.LEAVER_REMINDERS, Words.LEAVER_REMINDER, Stop.WITHDRAW, Stop.JOIN),
    LEAVER_DELETION("LEA-1", Timer.LEAVING, Setting.LEAVER, Words.LEAVER_DELETION, Stop.WITHDRAW, Stop.JOIN),
    DEACTIVATION_WARNING("INA-3", Timer.INACTIVITY, Setting.WARNINGS, Words.DEACTIVATION_WARNING, Words.USE),
    DEACTIVATION("INA-1", Timer.INACTIVITY, Setting.DEACTIVATION, Words.DEACTIVATION, Words.USE),
    DELETION_WARNING("INA-3", Timer.INACTIVITY, Setting.WARNINGS, Words.DELETION_WARNING, Words.RETURN),
    INACTIVITY_DELETION("INA-2", Timer.INACTIVITY, Setting.DELETION, Words.INACTIVITY_DELETION, Words.RETURN),
    ABSENCE_END("INA-6", null, Setting.ABSENCE, Words.ABSENCE_END, Stop.END_ABSENCE),
    PASSWORD_REMINDER("PW-7", Timer.PASSWORD, Setting.REMINDERS, Words.PASSWORD_REMINDER, Stop.CHANGE_PASSWORD),
    PASSWORD_EXPIRY("PW-7", Timer.PASSWORD, Setting.PASSWORD, Words.PASSWORD_EXPIRY, Stop.CHANGE_PASSWORD),
    TEMPORARY_PASSWORD_EXPIRY("REG-11", null, Setting.TEMPORARY, Words.TEMPORARY_EXPIRY, Words.FIRST_SIGN_IN),
    UNLOCK("RST-5", null, Setting.UNLOCK, Words.UNLOCK, Stop.PROOF),
    MOBILE_CODE_EXPIRY("DIR-3", null, Setting.MOBILE_CODE, Words.CODE_EXPIRY, Stop.CONFIRM_MOBILE),
    NEW_MOBILE_END("RST-2", null, Setting.NEW_MOBILE, Words.NEW_MOBILE_END, Stop.REMOVE_MOBILE),
    ERASURE("LEA-5", Timer.ERASURE, Setting.SEALED, Words.ERASURE),
    REQUEST_ERASURE("LEA-5", Timer.REQUEST_ERASURE, Setting.REFUSED, Words.REQUEST_ERASURE),
    MAILBOX_UNOPENED("SMB-13", Timer.UNOPENED, Setting.UNOPENED, Words.UNOPENED, Stop.OPEN_MAILBOX, Stop.CLOSE_MAILBOX),
    ONBOARDING_OVERDUE("ORG-2", Timer.ONBOARDING, Setting.ONBOARDING, Words.OVERDUE, Stop.ONBOARDING);

    private final String rule;
    private final @Nullable String timer;
    private final Setting setting;
    private final Words words;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of constants
    private final List<Stop> stops;

    DeadlineKind(String rule, @Nullable String timer, Setting setting, Words words, Stop... stops) {
        this.rule = rule;
        this.timer = timer;
        this.setting = setting;
        this.words = words;
        this.stops = List.of(stops);
    }

    DeadlineKind(String rule, @Nullable String timer, Setting setting, Words words, List<Stop> stops) {
        this(rule, timer, setting, words, stops.toArray(Stop[]::new));
    }

    /** The command side's timers, by the names of their deadlines. */
    private static final class Timer {
        static final String LEAVING = "leaving-due";
        static final String INACTIVITY = "inactivity-due";
        static final String PASSWORD = "password-age-due";
        static final String ERASURE = "erasure-due";
        static final String REQUEST_ERASURE = "request-erasure-due";
        static final String UNOPENED = "unopened-due";
        static final String ONBOARDING = "onboarding-overdue";
    }

    /** Such as {@code leaver-deletion}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String rule() {
        return rule;
    }

    /** The name of the command side's deadline; null where nothing has to happen at that instant for it to hold. */
    @Nullable String timer() {
        return timer;
    }

    /** The setting that says when. */
    String setting() {
        return setting.name;
    }

    /** What that setting is in the policy. */
    String settingIn(Policy policy) {
        return setting.in(policy);
    }

    /** What will happen, in a sentence. */
    String what() {
        return words.what();
    }

    /** What happened that it follows from, before the time of that. */
    String because() {
        return words.because();
    }

    List<Stop> stops() {
        return stops;
    }

    /** Whether it holds by itself once its time has come, so that it is pending no more. */
    boolean holdsByItself() {
        return timer == null;
    }

    static DeadlineKind of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind"));
    }

    /** All names, in words. */
    static String names() {
        return Arrays.stream(values()).map(DeadlineKind::wireName).collect(Collectors.joining(", "));
    }

    /** The numbers of the policy that make something fall due. */
    private enum Setting {
        LEAVER("clocks.leaver-days", policy -> policy.clocks().leaverDays()),
        LEAVER_REMINDERS("clocks.leaver-reminders", policy -> policy.clocks().leaverReminders()),
        DEACTIVATION("clocks.deactivation-days", policy -> policy.clocks().deactivationDays()),
        DELETION("clocks.deletion-days", policy -> policy.clocks().deletionDays()),
        WARNINGS("clocks.inactivity-warnings", policy -> policy.clocks().inactivityWarnings()),
        ABSENCE("clocks.longest-absence-days", policy -> policy.clocks().longestAbsenceDays()),
        PASSWORD("sign-in.password-days", policy -> policy.signIn().passwordDays()),
        REMINDERS("sign-in.password-reminders", policy -> policy.signIn().passwordReminders()),
        TEMPORARY("temporary-password-days", Policy::temporaryPasswordDays),
        UNLOCK("sign-in.unlock-after", policy -> String.valueOf(policy.signIn().unlockAfter())),
        MOBILE_CODE("sign-in.mobile-code-validity", policy -> policy.signIn().mobileCodeValidity()),
        NEW_MOBILE("sign-in.new-mobile-days", policy -> policy.signIn().newMobileDays()),
        SEALED("record.sealed-days", policy -> policy.record().sealedDays()),
        REFUSED("record.refused-days", policy -> policy.record().refusedDays()),
        UNOPENED("mailboxes.unopened-days", policy -> policy.mailboxes().unopenedDays()),
        ONBOARDING("onboarding-limit", Policy::onboardingLimit);

        private final String name;

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final Function<Policy, Object> value;

        Setting(String name, Function<Policy, Object> value) {
            this.name = name;
            this.value = value;
        }

        String in(Policy policy) {
            return value.apply(policy).toString().replaceAll("[\\[\\] ]", "");
        }
    }
}
