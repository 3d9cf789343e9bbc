package dev.tenure.command.request;

import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.Places;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.Map;
import java.util.Objects;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Registers the people that owners ask for: into the owner's mailbox, the log-in name to the owner (REG-5, REG-8, SMB-9, SMB-11). */
public final class Registrations {
    private final Repository<UserAccount> made;
    private final Joint<SharedMailbox> mailboxes;
    private final AddressBook addresses;
    private final Places places;
    private final Messages messages;
    private final TemporaryPasswordSending sending;

    public Registrations(
            Repository<UserAccount> made,
            Joint<SharedMailbox> mailboxes,
            AddressBook addresses,
            Places places,
            Messages messages,
            TemporaryPasswordSending sending) {
        this.made = made;
        this.mailboxes = mailboxes;
        this.addresses = addresses;
        this.places = places;
        this.messages = messages;
        this.sending = sending;
    }

    /**
     * Registers the person of the request, who holds the number already. A mailbox that was closed meanwhile is left out.
     *
     * @param informed where the log-in name goes to
     */
    void register(StaffRequest request, String informed) throws Exception {
        PersonName name = Objects.requireNonNull(request.name());
        MailAddress address = addresses.allot(name, request.accountId(), java.util.List.of());
        places.take(request.containerId(), request.accountId());
        AccountRegistered registered = new AccountRegistered(
                request.accountId(),
                request.containerId(),
                RegistrationChannel.ON_REQUEST,
                null,
                new RegisteredPerson(name, address, Objects.requireNonNull(request.mobile())));
        Aggregate<UserAccount> account = made.newInstance(() -> new UserAccount(registered, sending));
        join(account, request);
        messages.email(
                informed,
                MessageTemplate.LOG_IN_NAME,
                request.accountId().value(),
                Map.of("name", name.given() + " " + name.family(), "address", address.value()));
    }

    private void join(Aggregate<UserAccount> account, StaffRequest request) {
        SharedMailboxId mailboxId = Objects.requireNonNull(request.mailboxId());
        Aggregate<SharedMailbox> mailbox = mailboxes.load(mailboxId.value());
        if (!mailbox.invoke(SharedMailbox::isClosed) && mailbox.invoke(it -> it.add(request.accountId(), false))) {
            account.execute(it -> it.mailboxes().give(mailboxId, MailboxRole.MEMBER));
        }
    }
}
