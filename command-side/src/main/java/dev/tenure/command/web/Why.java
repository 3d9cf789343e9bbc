package dev.tenure.command.web;

import org.jspecify.annotations.Nullable;

/**
 * Why an operator does something (AUD-1); part of every operator's request.
 *
 * @param reason in their words
 * @param caseNumber the case it belongs to
 * @param onBehalfOf who asked for it
 */
public record Why(
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {
    /** Nothing said. */
    public static final Why NOTHING = new Why(null, null, null);
}
