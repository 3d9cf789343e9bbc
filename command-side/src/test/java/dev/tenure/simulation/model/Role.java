package dev.tenure.simulation.model;

/** What somebody is in a shared mailbox (SMB-2, SMB-3, SMB-11). */
public enum Role {
    OWNER,
    MEMBER,
    GUEST
}
