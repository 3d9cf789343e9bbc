package dev.tenure.query.history;

import dev.tenure.kernel.account.AccessEnd;

/** How the end of an access or an ownership reads in a sentence. */
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
}
