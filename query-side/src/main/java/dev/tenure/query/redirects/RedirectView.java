package dev.tenure.query.redirects;

import org.jspecify.annotations.Nullable;

/**
 * Where an address leads (REN-1, REN-2).
 *
 * @param state {@code current}, {@code retired}, {@code closed} or {@code never-existed}
 * @param leadsTo the holder's current address; null for an address that never existed, or whose mailbox or list was closed
 * @param kind {@code person}, {@code mailbox} or {@code list}: whose it is or was
 */
public record RedirectView(
        String address,
        String state,
        @Nullable String leadsTo,
        @Nullable String kind) {
    static RedirectView of(String address, String leadsTo, String kind) {
        return new RedirectView(address, address.equals(leadsTo) ? "current" : "retired", leadsTo, kind);
    }

    /** What a deleted person had looks as if it had never been anybody's (LEA-5, SIGN-6). */
    static RedirectView closed(String address, String kind) {
        if (kind.equals("person")) {
            return neverExisted(address);
        }
        return new RedirectView(address, "closed", null, kind);
    }

    static RedirectView neverExisted(String address) {
        return new RedirectView(address, "never-existed", null, null);
    }
}
