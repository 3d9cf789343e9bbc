package dev.tenure.kernel.account;

/** Which clock had an account deleted (INA-5). */
public enum DeletionCause {
    /** It ran out as a leaver's (LEA-1). */
    LEAVER,
    /** It stayed deactivated (INA-2). */
    INACTIVITY
}
