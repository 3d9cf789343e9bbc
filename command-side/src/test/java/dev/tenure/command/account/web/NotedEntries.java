package dev.tenure.command.account.web;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.account.TurnedAway;
import dev.tenure.kernel.account.UserAccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An access journal in memory. */
final class NotedEntries implements AccessJournal {
    private final List<Entry> entries = new ArrayList<>();

    /** Whose sign-ins were refused and counted by nobody. */
    List<UserAccountId> refused() {
        return entries.stream()
                .filter(entry -> entry.kind().equals(TurnedAway.KIND))
                .map(Entry::accountId)
                .toList();
    }

    @Override
    public Optional<Instant> latestUse(UserAccountId accountId) {
        return Optional.empty();
    }

    @Override
    public Map<UUID, Instant> latestUses(Collection<UUID> accounts) {
        return Map.of();
    }

    @Override
    public void enter(UUID entryId, UserAccountId accountId, Instant at, String kind, boolean counts) {
        entries.add(new Entry(entryId, accountId, at, kind, counts));
    }

    @Override
    public void enter(List<Entry> more) {
        entries.addAll(more);
    }
}
