package dev.tenure.identity.service;

import java.util.Set;

/**
 * An admin service, which sends commands and reads by the API under its own name.
 *
 * @param scopes names of commands and rights; {@code account.*} stands for all that begin so, {@code *} for everything
 * @param secretHash in a form that names its algorithm
 */
public record AdminService(String name, Set<String> scopes, String secretHash) {
    public AdminService {
        scopes = Set.copyOf(scopes);
    }

    /** Hashes stay out of logs. */
    @Override
    public String toString() {
        return "AdminService[" + name + ", " + scopes + "]";
    }
}
