package dev.tenure.kernel.request;

import java.util.Locale;

/** What is asked for. */
public enum RequestKind {
    /** Somebody leaves their provider (LEA-8). */
    LEAVING,
    /** Somebody goes to another provider (LEA-8). */
    MOVING,
    /** Somebody has another name (LEA-8). */
    NEW_NAME,
    /** Somebody is to have an account (SMB-9). */
    ACCOUNT,
    /** Somebody whose first sign-in is not done is to have another temporary password (REG-11). */
    TEMPORARY_PASSWORD;

    /** As requests and answers write it, such as {@code new-name}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
