package dev.tenure.kernel.account;

/** What somebody is in a shared mailbox; each of them may open it, read it, delete in it and send as it (SMB-3). */
public enum MailboxRole {
    /** Besides, adds and removes members and owners (SMB-4). */
    OWNER,
    MEMBER,
    /** Belongs to another container and is there by agreement of an owner (SMB-11). */
    GUEST
}
