package dev.tenure.kernel.actor;

/** In which role somebody acts. */
public enum Role {
    /** The national administration service. */
    NAS,
    HELPDESK,
    /** Reads everything and changes nothing. */
    AUDITOR,
    /** Reads what holds no personal data. */
    REPORTING,
    /** An admin service; what it may do, its scopes say. */
    SERVICE,
    /** Whoever fills in the public application form. */
    APPLICANT,
    /** The holder of an account, for themselves. */
    SELF,
    /** A story of the engine itself, such as onboarding. */
    PROCESS
}
