package dev.tenure.command.onboarding;

import dev.tenure.command.application.ProviderApplication.Details;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.MailboxAddresses;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.Optional;
import java.util.UUID;

/** Allots the addresses of shared mailboxes (SMB-1). What it finds free is a hint; the claim decides. */
public final class MailboxAddressBook {
    private final AddressBook addresses;
    private final String domain;

    public MailboxAddressBook(AddressBook addresses, String domain) {
        this.addresses = addresses;
        this.domain = domain;
    }

    /** Claims the provider's mailbox address, with the lowest suffix that is free. */
    MailAddress allot(Details provider, SharedMailboxId mailboxId) {
        MailboxAddresses.Base base = MailboxAddresses.of(provider.town(), provider.providerName(), provider.odsCode())
                .value()
                .orElseThrow(() -> new IllegalStateException("an application without a mailbox address was accepted"));
        int number = 0;
        MailAddress candidate = MailboxAddresses.numbered(base, number, domain);
        while (isTaken(candidate, mailboxId)) {
            number++;
            candidate = MailboxAddresses.numbered(base, number, domain);
        }
        AppendUnit.current().claim(AddressBook.key(candidate), mailboxId.value());
        return candidate;
    }

    private boolean isTaken(MailAddress candidate, SharedMailboxId mailboxId) {
        Optional<UUID> holder = addresses.holderOf(candidate);
        return holder.isPresent() && !holder.get().equals(mailboxId.value());
    }
}
