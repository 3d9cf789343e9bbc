package dev.tenure.query.history;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands at one step of its history: parts that hold side by side.
 *
 * @param leaver whether it is marked a leaver (LEA-1)
 * @param lockedOut whether wrong passwords locked it out (SIGN-3)
 * @param deactivated whether it was deactivated for not being used (INA-1)
 * @param deletionDue when it would be deleted, by what was known at that step; null where nothing leads there
 * @param awayUntil until when an absence is announced (INA-6); null where none is
 * @param mobileHidden whether its number is hidden from the address book (DIR-4)
 * @param mailboxes the shared mailboxes that it opens, each with its role there
 */
record AccountStanding(
        boolean leaver,
        boolean lockedOut,
        boolean deactivated,
        boolean deleted,
        @Nullable Instant deletionDue,
        @Nullable Instant awayUntil,
        boolean mobileHidden,
        Map<UUID, String> mailboxes) {
    static final AccountStanding NEW = new AccountStanding(false, false, false, false, null, null, false, Map.of());

    AccountStanding {
        mailboxes = Map.copyOf(mailboxes);
    }

    AccountStanding leaver(@Nullable Instant due) {
        return new AccountStanding(
                due != null, lockedOut, deactivated, deleted, due, awayUntil, mobileHidden, mailboxes);
    }

    AccountStanding lockedOut(boolean now) {
        return new AccountStanding(leaver, now, deactivated, deleted, deletionDue, awayUntil, mobileHidden, mailboxes);
    }

    AccountStanding deactivated(@Nullable Instant due) {
        Instant earlier = leaver ? deletionDue : due;
        return new AccountStanding(
                leaver, lockedOut, due != null, deleted, earlier, awayUntil, mobileHidden, mailboxes);
    }

    AccountStanding away(@Nullable Instant until) {
        return new AccountStanding(
                leaver, lockedOut, deactivated, deleted, deletionDue, until, mobileHidden, mailboxes);
    }

    AccountStanding hidden(boolean now) {
        return new AccountStanding(leaver, lockedOut, deactivated, deleted, deletionDue, awayUntil, now, mailboxes);
    }

    AccountStanding gone() {
        return new AccountStanding(leaver, lockedOut, deactivated, true, null, null, mobileHidden, Map.of());
    }

    AccountStanding opens(UUID mailbox, String role) {
        Map<UUID, String> more = new TreeMap<>(mailboxes);
        more.put(mailbox, role);
        return with(more);
    }

    AccountStanding opensNoMore(UUID mailbox) {
        Map<UUID, String> fewer = new TreeMap<>(mailboxes);
        fewer.remove(mailbox);
        return with(fewer);
    }

    private AccountStanding with(Map<UUID, String> some) {
        return new AccountStanding(leaver, lockedOut, deactivated, deleted, deletionDue, awayUntil, mobileHidden, some);
    }
}
