package dev.tenure.command.messages.delivery.smtp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where e-mails are handed over.
 *
 * @param username none where the server takes mail from this machine without
 * @param startTls whether the connection has to become an encrypted one before anything is said
 * @param from whom e-mails come from
 * @param timeout how long each step of the conversation may take
 */
public record SmtpSettings(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        boolean startTls,
        String from,
        Duration timeout) {
    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
