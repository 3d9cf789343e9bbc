package dev.tenure.console.applications;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an application stands, in words and colours (ORG-1). */
final class States {
    /** What asks for applications in every state. */
    static final String ALL = "all";

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("submitted", "Waiting for approval");
        WORDS.put("set-aside", "Set aside");
        WORDS.put("approved", "Approved, being set up");
        WORDS.put("onboarded", "Complete");
        WORDS.put("rejected", "Rejected");
    }

    private States() {}

    /** All states with their words, in the order of an application's way. */
    static Map<String, String> all() {
        return new LinkedHashMap<>(WORDS);
    }

    static String words(String state) {
        return WORDS.getOrDefault(state, state);
    }

    static String tag(String state) {
        return switch (state) {
            case "submitted" -> "nhsuk-tag--blue";
            case "set-aside" -> "nhsuk-tag--orange";
            case "approved" -> "nhsuk-tag--yellow";
            case "onboarded" -> "nhsuk-tag--green";
            default -> "nhsuk-tag--grey";
        };
    }

    /** What the ODS reference data says of the code (ORG-3). */
    static String standing(@Nullable String standing) {
        return switch (standing == null ? "" : standing.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "known" -> "known and open in the reference data";
            case "closed" -> "closed in the reference data; approval needs a reason";
            case "missing" -> "not in the reference data; approval needs a reason";
            default -> "not checked, as no reference data is loaded";
        };
    }
}
