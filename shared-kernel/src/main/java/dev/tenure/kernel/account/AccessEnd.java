package dev.tenure.kernel.account;

/** Why somebody's access to a shared mailbox, or their ownership of it, ended. */
public enum AccessEnd {
    /** An owner or NAS took it away, or an owner gave it up (SMB-4). */
    REMOVED,
    /** The person was marked a leaver (SMB-7). */
    LEFT,
    /** The person moved to another container (SMB-7). */
    MOVED,
    /** The account was deactivated; only an owner loses something by that, the ownership (SMB-8). */
    DEACTIVATED,
    /** The account was permanently deleted (LEA-5). */
    DELETED,
    /** The mailbox was closed (SMB-12). */
    MAILBOX_CLOSED
}
