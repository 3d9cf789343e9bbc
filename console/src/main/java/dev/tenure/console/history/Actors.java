package dev.tenure.console.history;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did something, in words. */
final class Actors {
    private static final Map<String, String> ROLES = Map.of(
            "NAS", "national administration service",
            "HELPDESK", "helpdesk",
            "AUDITOR", "auditor",
            "SERVICE", "admin service",
            "APPLICANT", "applicant",
            "SELF", "the account's holder",
            "PROCESS", "automatic");

    private Actors() {}

    static String words(@Nullable String actor, @Nullable String role) {
        String inRole = role == null ? "" : ROLES.getOrDefault(role, role.toLowerCase(Locale.ROOT));
        if (actor == null) {
            return inRole.isEmpty() ? "unknown" : inRole;
        }
        if (actor.startsWith("account:")) {
            return "the account's holder";
        }
        if (actor.equals("applicant")) {
            return "the applicant";
        }
        String name = actor.replaceFirst("^(operator|service|process):", "");
        return inRole.isEmpty() ? name : name + " (" + inRole + ")";
    }
}
