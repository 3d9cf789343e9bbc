package dev.tenure.identity.operator;

import dev.tenure.kernel.actor.Role;

/**
 * Somebody who signs in by name to run accounts, look after holders, audit or report.
 *
 * @param passwordHash in a form that names its algorithm, such as {@code {bcrypt}…} (PW-10)
 */
public record Operator(String name, Role role, String passwordHash) {
    /** How the operator stands in the record (AUD-1). */
    public String actorId() {
        return "operator:" + name;
    }

    /** Hashes stay out of logs. */
    @Override
    public String toString() {
        return "Operator[" + name + ", " + role + "]";
    }
}
