package dev.tenure.eventstore.append;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A text message or e-mail that is to go out because of what the unit decides.
 *
 * @param messageId identifies it for ever, also towards whoever delivers it
 * @param channel {@code text} or {@code email}
 * @param template the name of its wording
 * @param subject the account or application that it is about
 * @param createdAt when it was decided
 * @param content recipient and values for the wording; sealed at rest under the message's id
 */
public record OutgoingMessage(
        UUID messageId, String channel, String template, UUID subject, Instant createdAt, Map<String, String> content) {
    public OutgoingMessage {
        content = Map.copyOf(content);
    }
}
