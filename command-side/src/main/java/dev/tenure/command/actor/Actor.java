package dev.tenure.command.actor;

/**
 * Who does something (AUD-1): a named operator, a person by their account's id, or a process of the engine.
 *
 * @param id such as {@code operator:first-operator}, {@code account:<uuid>}, {@code process:onboarding}
 */
public record Actor(String id, Role role) {
    /** Somebody who fills in the public form and is known by nothing. */
    public static final Actor APPLICANT = new Actor("applicant", Role.APPLICANT);

    /** The holder of that account. */
    public static Actor holderOf(Object accountId) {
        return new Actor("account:" + accountId, Role.SELF);
    }

    /** A story of the engine. */
    public static Actor process(String name) {
        return new Actor("process:" + name, Role.PROCESS);
    }
}
