package dev.tenure.query.redirects;

import org.jspecify.annotations.Nullable;

/**
 * Where an address leads (REN-1, REN-2).
 *
 * @param state {@code current}, {@code retired} or {@code never-existed}
 * @param leadsTo the holder's current address, or null for an address that never existed
 */
public record RedirectView(
        String address, String state, @Nullable String leadsTo) {
    static RedirectView of(String address, String leadsTo) {
        return new RedirectView(address, address.equals(leadsTo) ? "current" : "retired", leadsTo);
    }

    static RedirectView neverExisted(String address) {
        return new RedirectView(address, "never-existed", null);
    }
}
