package dev.tenure.console.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that asks only why.
 *
 * @param version of the thing that was looked at, where it has one
 * @param key under which sending it twice is one command
 */
public record WhyForm(
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String version,
        @Nullable String key) {
    /** Nothing typed yet. */
    public static WhyForm empty(@Nullable String version) {
        return new WhyForm("", "", version, null);
    }

    /** What the form calls that field; null for one that it does not have. */
    public static @Nullable String label(String field) {
        return switch (field) {
            case "reason" -> "Reason";
            case "caseNumber" -> "Case number";
            default -> null;
        };
    }

    public Map<String, Object> request() {
        return Bodies.why(reason, caseNumber);
    }
}
