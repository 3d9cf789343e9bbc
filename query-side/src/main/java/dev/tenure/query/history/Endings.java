package dev.tenure.query.history;

import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.list.EntryEnd;

/** How the end of an access, an ownership or an entry of a list reads in a sentence. */
final class Endings {
    private Endings() {}

    static String why(AccessEnd cause) {
        return switch (cause) {
            case REMOVED -> "an owner or NAS took it away";
            case LEFT -> "the person is leaving";
            case MOVED -> "the person moved";
            case DEACTIVATED -> "the account was deactivated";
            case DELETED -> "the account was deleted";
            case MAILBOX_CLOSED -> "the mailbox was closed";
        };
    }

    static String why(EntryEnd cause) {
        return switch (cause) {
            case REMOVED -> "an owner or NAS took it off";
            case LEFT -> "the person is leaving";
            case MOVED -> "the person moved";
            case DELETED -> "the account was deleted";
            case MAILBOX_CLOSED -> "the mailbox was closed";
            case LIST_CLOSED -> "the list was closed";
        };
    }
}
