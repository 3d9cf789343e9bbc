package dev.tenure.console.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message without its content. */
record Message(
        String messageId,
        String channel,
        String template,
        @Nullable String subject,
        @Nullable Instant createdAt,
        @Nullable String state,
        @Nullable String reason) {
    static final String SECRET = "temporary-password";

    public String words() {
        return switch (template) {
            case SECRET -> "Temporary password";
            case "address-changed" -> "New address";
            case "log-in-name" -> "Log-in name";
            case "application-rejected" -> "Application rejected";
            default -> template;
        };
    }

    /** Why there is nothing to show any more; null while there is. */
    public @Nullable String past() {
        if ("shown".equals(state)) {
            return "Shown already";
        }
        if (!"withdrawn".equals(state)) {
            return null;
        }
        return "PERSON_DELETED".equals(reason)
                ? "Withdrawn: the person was deleted before it was sent"
                : "Withdrawn: " + (reason == null ? "what it said is gone" : reason);
    }

    public String by() {
        return channel.toLowerCase(java.util.Locale.ROOT).startsWith("e") ? "E-mail" : "Text message";
    }

    public boolean secret() {
        return template.equals(SECRET);
    }

    /** Messages about an application lead to it, all others to a person. */
    public @Nullable String page() {
        if (subject == null) {
            return null;
        }
        return (template.startsWith("application") ? "/applications/" : "/people/") + subject;
    }
}
