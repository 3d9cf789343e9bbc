package dev.tenure.console.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shared mailbox of the provider. */
record Mailbox(
        String id, String address, String display, @Nullable List<Owner> owners) {
    /** Who owns it. */
    record Owner(String accountId, @Nullable String display) {}
}
