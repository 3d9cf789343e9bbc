package dev.tenure.command.registration;

import dev.tenure.command.registration.KnownAccounts.Known;
import java.util.List;
import java.util.UUID;

/** Looks holders up in the record. */
public final class RecordedNumbersInUse implements NumbersInUse {
    private final KnownAccounts accounts;

    public RecordedNumbersInUse(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String told(UUID holder) {
        Known known = accounts.of(List.of(holder)).get(holder);
        return known == null
                ? NumberHolder.nobodyYet("somebody (" + holder + ") of another application or an upload")
                : NumberHolder.account(holder, known, null);
    }
}
