package dev.tenure.command.registration;

import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.list.DistributionListId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Allots the names and addresses of distribution lists (SUP-3): a name is one open list's of its container, an address is a
 * list's for ever (REN-4). What it finds free is a hint; the claims decide.
 */
public final class ListAddressBook {
    private static final String NAME = "list-name";

    private final Claims claims;
    private final String domain;

    public ListAddressBook(Claims claims, String domain) {
        this.claims = claims;
        this.domain = domain;
    }

    /** Where a list is: what its address is made of, besides its name. */
    public record Home(CareContainerId containerId, String town, OdsCode code) {}

    /**
     * Takes the name.
     *
     * @throws Rejection if another open list of the container has it, or nothing of it can stand in an address
     */
    public void takeName(Home home, String name, DistributionListId listId) {
        base(home, name);
        ClaimKey key = key(home.containerId(), name);
        if (isAnothers(key, listId)) {
            throw new Rejection(RejectionCode.LIST_NAME_TAKEN);
        }
        AppendUnit.current().claim(key, listId.value());
    }

    /** Frees the name for another list, unless the list keeps it under a next one. */
    public void freeName(CareContainerId containerId, String name, DistributionListId listId) {
        AppendUnit.current().release(key(containerId, name), listId.value());
    }

    /** Whether both are the same name, however they are written. */
    public boolean isSameName(String one, String other) {
        return ListAddresses.reduced(one).equals(ListAddresses.reduced(other));
    }

    /**
     * Claims the address that the name makes, with the lowest suffix that is free or the list's own already.
     *
     * @param own the addresses that the list has or had
     */
    public MailAddress allot(Home home, String name, DistributionListId listId, Collection<MailAddress> own) {
        ListAddresses.Base base = base(home, name);
        int number = 0;
        MailAddress candidate = ListAddresses.numbered(base, number, domain);
        while (!own.contains(candidate) && isAnothers(AddressBook.key(candidate), listId)) {
            number++;
            candidate = ListAddresses.numbered(base, number, domain);
        }
        if (!own.contains(candidate)) {
            AppendUnit.current().claim(AddressBook.key(candidate), listId.value());
        }
        return candidate;
    }

    private boolean isAnothers(ClaimKey key, DistributionListId listId) {
        Optional<UUID> holder = claims.holderOf(key);
        return holder.isPresent() && !holder.get().equals(listId.value());
    }

    private static ListAddresses.Base base(Home home, String name) {
        return ListAddresses.of(home.town(), home.code(), name)
                .value()
                .orElseThrow(() -> new Rejection(
                        RejectionCode.REQUEST_NOT_VALID,
                        List.of(new FieldProblem(
                                "/name",
                                NameProblem.NAME_WITHOUT_LETTERS.name(),
                                "The name needs at least one letter or digit."))));
    }

    private static ClaimKey key(CareContainerId containerId, String name) {
        return new ClaimKey(NAME, containerId + " " + ListAddresses.reduced(name));
    }
}
