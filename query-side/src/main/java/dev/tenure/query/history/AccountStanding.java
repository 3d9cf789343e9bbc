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
 * @param leaverDeletionDue when the leaver's clock would delete it; null of whoever is no leaver
 * @param inactivityDeletionDue when it would be deleted for not being used; null unless it is deactivated
 * @param awayUntil until when an absence is announced (INA-6); null where none is
 * @param mobileHidden whether its number is hidden from the address book (DIR-4)
 * @param mailboxes the shared mailboxes that it opens, each with its role there
 */
record AccountStanding(
        boolean leaver,
        boolean lockedOut,
        boolean deactivated,
        boolean deleted,
        @Nullable Instant leaverDeletionDue,
        @Nullable Instant inactivityDeletionDue,
        @Nullable Instant awayUntil,
        boolean mobileHidden,
        Map<UUID, String> mailboxes) {
    static final AccountStanding NEW =
            new AccountStanding(false, false, false, false, null, null, null, false, Map.of());

    AccountStanding {
        mailboxes = Map.copyOf(mailboxes);
    }

    AccountStanding leaver(@Nullable Instant due) {
        return new AccountStanding(
                due != null,
                lockedOut,
                deactivated,
                deleted,
                due,
                inactivityDeletionDue,
                awayUntil,
                mobileHidden,
                mailboxes);
    }

    AccountStanding lockedOut(boolean now) {
        return new AccountStanding(
                leaver,
                now,
                deactivated,
                deleted,
                leaverDeletionDue,
                inactivityDeletionDue,
                awayUntil,
                mobileHidden,
                mailboxes);
    }

    AccountStanding deactivated(@Nullable Instant due) {
        return new AccountStanding(
                leaver, lockedOut, due != null, deleted, leaverDeletionDue, due, awayUntil, mobileHidden, mailboxes);
    }

    AccountStanding away(@Nullable Instant until) {
        return with(until, mobileHidden, mailboxes);
    }

    AccountStanding hidden(boolean now) {
        return with(awayUntil, now, mailboxes);
    }

    AccountStanding gone() {
        return new AccountStanding(leaver, lockedOut, deactivated, true, null, null, awayUntil, mobileHidden, Map.of());
    }

    AccountStanding opens(UUID mailbox, String role) {
        Map<UUID, String> more = new TreeMap<>(mailboxes);
        more.put(mailbox, role);
        return with(awayUntil, mobileHidden, more);
    }

    AccountStanding opensNoMore(UUID mailbox) {
        Map<UUID, String> fewer = new TreeMap<>(mailboxes);
        fewer.remove(mailbox);
        return with(awayUntil, mobileHidden, fewer);
    }

    private AccountStanding with(@Nullable Instant away, boolean hidden, Map<UUID, String> opened) {
        return new AccountStanding(
                leaver,
                lockedOut,
                deactivated,
                deleted,
                leaverDeletionDue,
                inactivityDeletionDue,
                away,
                hidden,
                opened);
    }
}
