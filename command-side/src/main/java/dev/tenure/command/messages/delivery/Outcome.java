package dev.tenure.command.messages.delivery;

import org.jspecify.annotations.Nullable;

/** What came of handing a message over. */
public sealed interface Outcome {
    /**
     * The other side has it.
     *
     * @param carrierId what the other side calls it
     * @param receiptFollows whether it will tell later what became of it
     */
    record Sent(@Nullable String carrierId, boolean receiptFollows) implements Outcome {}

    /** It will never be taken as it is. */
    record Refused(String reason) implements Outcome {}

    /** It was not taken this time, or nobody knows. */
    record Failed(String reason) implements Outcome {}
}
