package dev.tenure.console.person;

import dev.tenure.console.page.Bodies;
import dev.tenure.console.page.WhyForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's new name as typed.
 *
 * @param version of the person that was looked at
 * @param key under which sending it twice is one command
 */
record NameForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String version,
        @Nullable String key) {
    /** What the form calls that field; null for one that it does not have. */
    static @Nullable String label(String field) {
        return switch (field) {
            case "givenName" -> "Given name";
            case "familyName" -> "Family name";
            default -> WhyForm.label(field);
        };
    }

    NameForm at(@Nullable String newVersion) {
        return new NameForm(givenName, familyName, reason, caseNumber, newVersion, null);
    }

    Map<String, Object> request() {
        Map<String, Object> request = Bodies.why(reason, caseNumber);
        Bodies.put(request, "givenName", givenName);
        Bodies.put(request, "familyName", familyName);
        return request;
    }
}
