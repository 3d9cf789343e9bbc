package dev.tenure.command.rejection;

/** What sort of refusal it is; the web layer turns it into a status. */
public enum RejectionKind {
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    UNKNOWN,
    CONFLICT,
    GONE,
    PRECONDITION,
    UNPROCESSABLE,
    TOO_MANY,
    UNAVAILABLE
}
