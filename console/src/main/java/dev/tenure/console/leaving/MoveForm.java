package dev.tenure.console.leaving;

import dev.tenure.console.page.Bodies;
import dev.tenure.console.page.WhyForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody moves, as typed.
 *
 * @param odsCode of the provider that takes them
 * @param key under which sending it twice is one command
 */
record MoveForm(
        @Nullable String odsCode,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String key) {
    static MoveForm empty() {
        return new MoveForm("", "", "", null);
    }

    /** What the form calls that field; null for one that it does not have. */
    static @Nullable String label(String field) {
        return field.equals("odsCode") ? "ODS code" : WhyForm.label(field);
    }

    /** The code as directories have it. */
    String code() {
        return odsCode == null ? "" : odsCode.strip();
    }

    Map<String, Object> request(String containerId, Map<String, String> fields) {
        Map<String, Object> request = Bodies.why(reason, caseNumber);
        request.put("containerId", containerId);
        request.put("successors", Successions.chosen(fields));
        return request;
    }
}
