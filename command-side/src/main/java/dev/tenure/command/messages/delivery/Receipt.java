package dev.tenure.command.messages.delivery;

import java.util.Optional;

/** What the other side says in the end about a message that it took. */
public enum Receipt {
    DELIVERED,
    /** There is no such number or address. */
    PERMANENT_FAILURE,
    /** It was tried for as long as the other side tries. */
    TEMPORARY_FAILURE,
    TECHNICAL_FAILURE;

    /** The receipt of that name, such as {@code permanent-failure}; empty for a message that is still on its way. */
    public static Optional<Receipt> of(String status) {
        for (Receipt receipt : values()) {
            if (receipt.status().equals(status)) {
                return Optional.of(receipt);
            }
        }
        return Optional.empty();
    }

    private String status() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
