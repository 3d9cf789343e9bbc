package dev.tenure.console.mailbox;

import dev.tenure.console.page.Bodies;
import dev.tenure.console.page.WhyForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to use a shared mailbox.
 *
 * @param address their current one, as typed
 * @param key under which sending it twice is one command
 */
record MemberForm(
        @Nullable String address,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String key) {
    static MemberForm empty() {
        return new MemberForm("", "", "", null);
    }

    /** What the form calls that field; null for one that it does not have. */
    static @Nullable String label(String field) {
        return field.equals("address") ? "Address of the person" : WhyForm.label(field);
    }

    Map<String, Object> request() {
        return Bodies.why(reason, caseNumber);
    }
}
