package dev.tenure.command.account;

import java.util.List;

/** What became of reported uses, in their order (INA-7). */
public record UseVerdicts(List<UseVerdict> verdicts) {
    public UseVerdicts {
        verdicts = List.copyOf(verdicts);
    }

    /** What became of one. */
    public enum UseVerdict {
        /** It is use: the clock of not being used runs from it, or from something later. */
        COUNTED,
        /** The setting does not name its kind. */
        KIND_DOES_NOT_COUNT,
        /** The password has expired; nothing counts until it is changed (PW-11). */
        PASSWORD_EXPIRED,
        /** It has not happened yet. */
        IN_THE_FUTURE,
        /** There was no account yet. */
        BEFORE_REGISTRATION,
        /** Whoever uses a deactivated account proves first who they are (INA-4). */
        ACCOUNT_DEACTIVATED;

        /** Whether it is kept in the access journal; the others cannot be what they say they are. */
        public boolean isAccepted() {
            return this == COUNTED || this == KIND_DOES_NOT_COUNT || this == PASSWORD_EXPIRED;
        }
    }
}
