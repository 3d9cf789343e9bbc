package dev.tenure.command.registration;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Allots the addresses of shared mailboxes (SMB-1, REN-3). What it finds free is a hint; the claim decides. */
public final class MailboxAddressBook {
    private final AddressBook addresses;
    private final String domain;

    public MailboxAddressBook(AddressBook addresses, String domain) {
        this.addresses = addresses;
        this.domain = domain;
    }

    /**
     * Claims the mailbox's address, with the lowest suffix that is free or its own already.
     *
     * @param own the addresses that the mailbox has or had
     */
    public MailAddress allot(MailboxAddresses.Base base, SharedMailboxId mailboxId, Collection<MailAddress> own) {
        int number = 0;
        MailAddress candidate = MailboxAddresses.numbered(base, number, domain);
        while (!own.contains(candidate) && isTaken(candidate, mailboxId)) {
            number++;
            candidate = MailboxAddresses.numbered(base, number, domain);
        }
        if (!own.contains(candidate)) {
            AppendUnit.current().claim(AddressBook.key(candidate), mailboxId.value());
        }
        return candidate;
    }

    private boolean isTaken(MailAddress candidate, SharedMailboxId mailboxId) {
        Optional<UUID> holder = addresses.holderOf(candidate);
        return holder.isPresent() && !holder.get().equals(mailboxId.value());
    }
}
