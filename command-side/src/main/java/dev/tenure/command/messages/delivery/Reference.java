package dev.tenure.command.messages.delivery;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message is called towards whoever carries it: its id, the same for every try, so that doubles are told; with a
 * number behind it where somebody had it sent again, since that is to be another one.
 */
public record Reference(UUID messageId, int round) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-([1-9]\\d{0,5}))?");

    /** Reads it; empty for what is none of ours. */
    public static Optional<Reference> of(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String round = found.group(2);
        return Optional.of(new Reference(UUID.fromString(found.group(1)), round == null ? 0 : Integer.parseInt(round)));
    }

    @Override
    public String toString() {
        return round == 0 ? messageId.toString() : messageId + "-" + round;
    }
}
