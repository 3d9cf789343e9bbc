package dev.tenure.console.proof;

import dev.tenure.console.page.Bodies;
import dev.tenure.console.page.WhyForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operator typed while the caller spoke.
 *
 * @param digits of the mobile number, as the caller says them
 * @param reset whether a temporary password is wanted; null where the box is not ticked
 * @param key under which sending it twice is one command
 */
record ProofForm(
        @Nullable String digits,
        @Nullable String reset,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String key) {
    static ProofForm empty() {
        return new ProofForm("", "true", "", "", null);
    }

    /** What the form calls that field; null for one that it does not have. */
    static @Nullable String label(String field) {
        return field.equals("digits") ? "Mobile number as the caller says it" : WhyForm.label(field);
    }

    Map<String, Object> request() {
        Map<String, Object> request = Bodies.why(reason, caseNumber);
        Bodies.put(request, "digits", digits);
        request.put("resetPassword", reset != null);
        return request;
    }

    /** For the next try: the digits are not shown again. */
    ProofForm again() {
        return new ProofForm("", reset, reason, caseNumber, null);
    }
}
