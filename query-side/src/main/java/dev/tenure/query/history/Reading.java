package dev.tenure.query.history;

import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.query.web.RequestCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who reads a history, and why (AUD-5). */
record Reading(
        Actor reader, @Nullable String reason, @Nullable String caseNumber) {
    static final String REASON = "Tenure-Reason";
    static final String CASE = "Tenure-Case";
    private static final int LONGEST = 500;

    static Reading of(HttpServletRequest request, RequestCheck check) {
        Actor reader = request.getAttribute(Actor.ATTRIBUTE) instanceof Actor actor ? actor : Actor.APPLICANT;
        return new Reading(reader, text(request, REASON, check), text(request, CASE, check));
    }

    private static @Nullable String text(HttpServletRequest request, String header, RequestCheck check) {
        String text = check.readIfGiven(
                request.getHeader(header),
                header,
                "TEXT_INVALID",
                header + " is up to " + LONGEST + " characters, percent-encoded where they are not ASCII.",
                Reading::decoded);
        return text == null || text.isBlank() ? null : text;
    }

    private static String decoded(String given) {
        String text = URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8)
                .strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("too long, or with control characters");
        }
        return text;
    }

    /** Whether it is one of those who may read what is kept sealed, if they say why (LEA-5). */
    boolean isByAuditor() {
        return reader.role() == Role.AUDITOR;
    }

    boolean saysWhy() {
        return reason != null || caseNumber != null;
    }

    /** What stands beside the event. Nothing in free words about somebody who was erased: it could not be sealed with them. */
    Map<String, String> metadata(boolean erased) {
        Map<String, String> data = new TreeMap<>();
        data.put("actor", reader.id());
        data.put("role", reader.role().name());
        if (!erased && reason != null) {
            data.put("reason", reason);
        }
        if (!erased && caseNumber != null) {
            data.put("case", caseNumber);
        }
        return data;
    }
}
