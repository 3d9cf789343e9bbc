package dev.tenure.command.actor;

/** In which role somebody acts. */
public enum Role {
    /** The national administration service. */
    NAS,
    HELPDESK,
    AUDITOR,
    REPORTING,
    /** Whoever fills in the public application form. */
    APPLICANT,
    /** The holder of an account, for themselves. */
    SELF,
    /** A story of the engine itself, such as onboarding. */
    PROCESS
}
