package dev.tenure.command.account;

import dev.tenure.kernel.account.UserAccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every sign-in, to the second (SIGN-4); what the account's own events record once a day only. */
public interface AccessJournal {
    /** The latest use of the account that counts. */
    Optional<Instant> latestUse(UserAccountId accountId);

    /** The latest use that counts of each of those accounts that were ever used. */
    Map<UUID, Instant> latestUses(Collection<UUID> accounts);

    /**
     * Enters a sign-in or a reported use; the same entry twice counts once.
     *
     * @param kind {@code sign-in}, or what another system reported
     * @param counts whether it is use in the sense of INA-1
     */
    void enter(UUID entryId, UserAccountId accountId, Instant at, String kind, boolean counts);

    /** Enters all of them at once; each that is there already counts once. */
    void enter(List<Entry> entries);

    /** A sign-in or a reported use, as above. */
    record Entry(UUID entryId, UserAccountId accountId, Instant at, String kind, boolean counts) {}
}
