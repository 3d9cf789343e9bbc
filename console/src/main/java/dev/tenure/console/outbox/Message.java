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
        @Nullable String state) {
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
