package dev.tenure.kernel.list;

/** Why something stands on a distribution list no longer. */
public enum EntryEnd {
    /** An owner or NAS took it off. */
    REMOVED,
    /** The person was marked a leaver; what the mark takes, its withdrawal gives back (SMB-7, LEA-4). */
    LEFT,
    /** The person moved to another container. */
    MOVED,
    /** The account was permanently deleted (LEA-5). */
    DELETED,
    /** The shared mailbox was closed (SMB-12). */
    MAILBOX_CLOSED,
    /** The list was closed. */
    LIST_CLOSED
}
