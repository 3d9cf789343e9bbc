package dev.tenure.kernel.application;

/** What the loaded ODS reference data says of a code (ORG-3). */
public enum OdsStanding {
    KNOWN,
    MISSING,
    CLOSED,
    NOT_LOADED
}
