package dev.tenure.kernel.list;

/** What stands on a distribution list. */
public enum EntryKind {
    /** A person's account. */
    ACCOUNT,
    /** A shared mailbox. */
    MAILBOX
}
