package dev.tenure.console.mailbox;

import dev.tenure.console.page.Bodies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a shared mailbox from now on.
 *
 * @param right {@code owner}, {@code member} or {@code none}
 * @param successor who answers for it after its last owner: an account's id, {@code nas}, or nothing
 * @param key under which sending it twice is one command
 */
record RightForm(
        @Nullable String right,
        @Nullable String successor,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String key) {
    static RightForm empty() {
        return new RightForm("", "", "", "", null);
    }

    Map<String, Object> request() {
        Map<String, Object> request = Bodies.why(reason, caseNumber);
        if ("nas".equals(successor)) {
            request.put("careOfNas", true);
        } else if (!isOwner()) {
            Bodies.put(request, "successor", successor);
        }
        return request;
    }

    Map<String, Object> why() {
        return Bodies.why(reason, caseNumber);
    }

    boolean isOwner() {
        return "owner".equals(right);
    }

    boolean isNone() {
        return "none".equals(right);
    }
}
