package dev.tenure.command.messages.delivery;

import dev.tenure.command.messages.MessageTemplate;
import java.util.Map;

/**
 * A message with its content, opened to be handed over and then forgotten.
 *
 * @param again whether it may have been handed over before under the same reference
 * @param channel {@code text} or {@code email}
 * @param to the mobile number or the address
 * @param values what the wording leaves open
 */
public record Letter(
        Reference reference,
        boolean again,
        String channel,
        String to,
        MessageTemplate template,
        Map<String, String> values) {
    public Letter {
        values = Map.copyOf(values);
    }

    public String subjectLine() {
        return template.subjectLine(values);
    }

    public String text() {
        return template.body(values);
    }

    /** Without what it says, and to whom. */
    @Override
    public String toString() {
        return reference + " (" + template.storedName() + ")";
    }
}
