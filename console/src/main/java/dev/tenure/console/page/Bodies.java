package dev.tenure.console.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what a form sends; what was left empty is left out. */
public final class Bodies {
    private Bodies() {}

    /** Why an operator does something (AUD-1). */
    public static Map<String, Object> why(@Nullable String reason, @Nullable String caseNumber) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "reason", reason);
        put(body, "caseNumber", caseNumber);
        return body;
    }

    /** Adds what was typed, without space around it. */
    public static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }
}
