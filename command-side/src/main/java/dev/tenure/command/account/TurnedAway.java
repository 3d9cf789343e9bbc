package dev.tenure.command.account;

import dev.tenure.kernel.account.UserAccountId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Records who was turned away where no account counts it (AUD-1): closed accounts, and names of nobody under the id that stands
 * for them. So every refusal leaves one thing behind, in one transaction, an event or an entry (SIGN-6).
 */
public final class TurnedAway {
    /** What a refusal is called in the access journal. */
    public static final String KIND = "refused";

    private final AccessJournal journal;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public TurnedAway(AccessJournal journal, Clock clock, Supplier<UUID> ids) {
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /** Enters a refusal that nobody counted. */
    public void enter(UserAccountId meant) {
        journal.enter(ids.get(), meant, clock.instant(), KIND, false);
    }
}
