package dev.tenure.command.web;

import org.jspecify.annotations.Nullable;

/**
 * A signature, a person's, a mailbox's or a container's standard one (SUP-4, ORG-8).
 *
 * @param text an empty one means none of their own
 */
public record SignatureRequest(
        @Nullable String text,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {
    private static final int TEXT_LENGTH = 1000;

    /** Reads its text, naming everything that is wrong at once. */
    public String read() {
        Fields fields = new Fields();
        String lines = fields.lines("/text", text, TEXT_LENGTH);
        fields.throwIfAny();
        return lines;
    }

    /** Why it is set. */
    public Why why() {
        return new Why(reason, caseNumber, onBehalfOf);
    }
}
