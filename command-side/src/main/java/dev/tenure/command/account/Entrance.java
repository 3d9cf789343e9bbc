package dev.tenure.command.account;

import dev.tenure.kernel.account.UserAccountId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What follows once a sign-in is decided: its entry in the access journal (SIGN-4), and the session. */
public final class Entrance {
    private final AccessJournal journal;
    private final Sessions sessions;
    private final Supplier<UUID> ids;

    public Entrance(AccessJournal journal, Sessions sessions, Supplier<UUID> ids) {
        this.journal = journal;
        this.sessions = sessions;
        this.ids = ids;
    }

    /** The new session; none where the password must be changed before anything else, which is no use either (PW-11). */
    public Optional<Secret> admit(UserAccountId accountId, SignInOutcome outcome, boolean privateComputer) {
        boolean isUse = !outcome.mustChangePassword();
        journal.enter(ids.get(), accountId, outcome.at(), "sign-in", isUse);
        return isUse ? Optional.of(sessions.begin(accountId, outcome.epoch(), privateComputer)) : Optional.empty();
    }
}
