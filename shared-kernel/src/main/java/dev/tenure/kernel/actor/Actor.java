package dev.tenure.kernel.actor;

import java.util.Optional;
import java.util.Set;

/**
 * Who does something (AUD-1): a named operator, an admin service, a person by their account's id, or a process of the
 * engine.
 *
 * @param id such as {@code operator:pat.jones}, {@code service:care-admin}, {@code account:<uuid>}, {@code process:onboarding}
 * @param scopes what a service was given: names of commands and {@linkplain Right#scope() scopes of rights}, where
 *     {@code account.*} stands for all that begin so and {@code *} for everything; empty for everybody else
 */
public record Actor(String id, Role role, Set<String> scopes) {
    /** The request attribute that the edge leaves the actor in. */
    public static final String ATTRIBUTE = "tenure.actor";

    /** Somebody who fills in the public form and is known by nothing. */
    public static final Actor APPLICANT = new Actor("applicant", Role.APPLICANT);

    private static final String HOLDER = "account:";

    public Actor {
        scopes = Set.copyOf(scopes);
    }

    /** Somebody whose role says everything. */
    public Actor(String id, Role role) {
        this(id, role, Set.of());
    }

    /** The holder of that account. */
    public static Actor holderOf(Object accountId) {
        return new Actor(HOLDER + accountId, Role.SELF);
    }

    /** The account whose holder it is, for themselves. */
    public Optional<String> holder() {
        return role == Role.SELF && id.startsWith("account:")
                ? Optional.of(id.substring("account:".length()))
                : Optional.empty();
    }

    /** Whether it is the holder of that account, for themselves. */
    public boolean isHolderOf(Object accountId) {
        return role == Role.SELF && id.equals(HOLDER + accountId);
    }

    /** The id of the account whose holder it is, where it is one. */
    public Optional<String> heldAccount() {
        return role == Role.SELF && id.startsWith(HOLDER)
                ? Optional.of(id.substring(HOLDER.length()))
                : Optional.empty();
    }

    /** A story of the engine. */
    public static Actor process(String name) {
        return new Actor("process:" + name, Role.PROCESS);
    }

    /** Whether a service was given that scope, by its name or by one with a star at its end. */
    public boolean hasScope(String scope) {
        return scopes.stream()
                .anyMatch(given -> given.equals(scope)
                        || (given.endsWith("*") && scope.startsWith(given.substring(0, given.length() - 1))));
    }

    /** Whether a command of that name, open to those roles, may be sent. What is open to NAS is open to a service by scope. */
    public boolean maySend(String command, Set<Role> roles) {
        return roles.contains(role) || (role == Role.SERVICE && roles.contains(Role.NAS) && hasScope(command));
    }
}
