package dev.tenure.command.registration;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who was ever taken into which container (ORG-6, ORG-7). Whoever comes in claims the next place of a row; places are never given
 * up. So whoever reads all rows, and has the append confirm that the place behind each is still free, has seen everybody: who is
 * still there, the accounts and mailboxes say themselves. A container has several rows, so that people who are registered at once
 * seldom want the same place.
 */
public final class Places {
    private static final String PLACE = "container-place";
    private static final String SERIES = "container-places";
    private static final String CLOSED = "container-closed";
    private static final String MAILBOXES = "mailboxes";
    private static final String LISTS = "lists";
    private static final int ROWS = 8;

    private final Claims claims;

    public Places(Claims claims) {
        this.claims = claims;
    }

    /**
     * Takes the account in.
     *
     * @throws Rejection if the container is closed
     */
    public void take(CareContainerId containerId, UserAccountId accountId) {
        int row = Math.floorMod(accountId.value().hashCode(), ROWS);
        take(containerId, accounts(row), accountId.value());
    }

    /**
     * Takes the mailbox in.
     *
     * @throws Rejection if the container is closed
     */
    public void take(CareContainerId containerId, SharedMailboxId mailboxId) {
        take(containerId, MAILBOXES, mailboxId.value());
    }

    /**
     * Takes the distribution list in.
     *
     * @throws Rejection if the container is closed
     */
    public void take(CareContainerId containerId, DistributionListId listId) {
        take(containerId, LISTS, listId.value());
    }

    /** Every account that ever came in, by rising id; what is decided by it goes through only if nobody else comes in. */
    public List<UserAccountId> accountsEver(CareContainerId containerId) {
        Set<UUID> all = new TreeSet<>();
        for (int row = 0; row < ROWS; row++) {
            all.addAll(everIn(containerId, accounts(row)));
        }
        return all.stream().map(UserAccountId::new).toList();
    }

    /** Every mailbox that ever came in, by rising id; what is decided by it goes through only if no other comes in. */
    public List<SharedMailboxId> mailboxesEver(CareContainerId containerId) {
        return everIn(containerId, MAILBOXES).stream().map(SharedMailboxId::new).toList();
    }

    /** Every list that ever was made in it, by rising id; what is decided by it goes through only if no other is made. */
    public List<DistributionListId> listsEver(CareContainerId containerId) {
        return everIn(containerId, LISTS).stream().map(DistributionListId::new).toList();
    }

    /** Lets nobody in from now on. */
    public void close(CareContainerId containerId) {
        AppendUnit.current().claim(closed(containerId), containerId.value());
    }

    private void take(CareContainerId containerId, String row, UUID who) {
        if (claims.holderOf(closed(containerId)).isPresent()) {
            throw new Rejection(RejectionCode.CONTAINER_CLOSED);
        }
        long number = claims.nextInSeries(series(containerId, row));
        while (claims.holderOf(place(containerId, row, number)).isPresent()) {
            number++;
        }
        AppendUnit unit = AppendUnit.current();
        unit.vacant(closed(containerId));
        unit.claim(place(containerId, row, number), who);
        unit.advance(series(containerId, row), number + 1);
    }

    private Set<UUID> everIn(CareContainerId containerId, String row) {
        List<ClaimKey> places = new ArrayList<>();
        long end = claims.nextInSeries(series(containerId, row));
        for (long number = 0; number < end; number++) {
            places.add(place(containerId, row, number));
        }
        while (claims.holderOf(place(containerId, row, end)).isPresent()) {
            places.add(place(containerId, row, end));
            end++;
        }
        AppendUnit.current().vacant(place(containerId, row, end));
        return new TreeSet<>(claims.holdersOf(places).values());
    }

    private static String accounts(int row) {
        return "accounts-" + row;
    }

    private static ClaimKey closed(CareContainerId containerId) {
        return new ClaimKey(CLOSED, containerId.toString());
    }

    private static ClaimKey series(CareContainerId containerId, String row) {
        return new ClaimKey(SERIES, containerId + " " + row);
    }

    private static ClaimKey place(CareContainerId containerId, String row, long number) {
        return new ClaimKey(PLACE, containerId + " " + row + " " + number);
    }
}
