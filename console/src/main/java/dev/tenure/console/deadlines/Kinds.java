package dev.tenure.console.deadlines;

import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of deadlines, as the page offers them. */
final class Kinds {
    private Kinds() {}

    /** Name to words. */
    static Map<String, String> all() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("leaver-deletion", "A leaver is deleted");
        kinds.put("leaver-reminder", "A leaver is reminded");
        kinds.put("deactivation", "An unused account is deactivated");
        kinds.put("deactivation-warning", "Warning of a deactivation");
        kinds.put("inactivity-deletion", "A deactivated account is deleted");
        kinds.put("deletion-warning", "Warning of a deletion");
        kinds.put("absence-end", "An absence ends");
        kinds.put("password-expiry", "A password expires");
        kinds.put("password-reminder", "Reminder to change a password");
        kinds.put("temporary-password-expiry", "A temporary password runs out");
        kinds.put("unlock", "A lock-out ends");
        kinds.put("mobile-code-expiry", "The code for a new number runs out");
        kinds.put("new-mobile-end", "A number is new no longer");
        kinds.put("erasure", "A deleted person is erased");
        kinds.put("request-erasure", "Whom a refused request was for is erased");
        kinds.put("mailbox-unopened", "A mailbox is reported unopened");
        kinds.put("onboarding-overdue", "An onboarding is reported late");
        return kinds;
    }
}
