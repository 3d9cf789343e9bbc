package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** What the holder is called, and the address that follows from it (REN). No address that was ever held is lost. */
public final class Naming {
    private final UserAccount account;
    private final Set<MailAddress> held = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init") // set when the account is registered
    private PersonName name;

    @SuppressWarnings("NullAway.Init") // set when the account is registered
    private MailAddress address;

    Naming(UserAccount account) {
        this.account = account;
    }

    PersonName name() {
        return name;
    }

    MailAddress address() {
        return address;
    }

    /** Whether that is the log-in name: the current address, however it is typed (SIGN-1). */
    boolean isCalled(String loginName) {
        return loginName.strip().toLowerCase(Locale.ROOT).equals(address.value());
    }

    @CommandHandler
    Done handle(RenamePerson command, AddressBook addresses, Messages messages) {
        rename(command.name(), addresses, messages);
        return new Done();
    }

    /** Names the holder anew; the address follows (REN-1, REN-5). */
    public void rename(PersonName wanted, AddressBook addresses, Messages messages) {
        if (wanted.equals(name)) {
            return;
        }
        MailAddress next = addresses.sameBase(name, wanted) ? address : addresses.allot(wanted, account.id(), held);
        boolean changed = !next.equals(address);
        if (changed) {
            UUID id = account.id().value();
            Map<String, String> values = Map.of("address", next.value(), "former", address.value());
            account.profile()
                    .mobile()
                    .ifPresent(mobile -> messages.text(mobile, MessageTemplate.ADDRESS_CHANGED, id, values));
            messages.email(next.value(), MessageTemplate.ADDRESS_CHANGED_EMAIL, id, values);
        }
        apply(new AccountRenamed(account.id(), changed, new RenamedPerson(wanted, next, changed ? address : null)));
    }

    @EventSourcingHandler
    void on(AccountRegistered event) {
        take(event.personal().name(), event.personal().address());
    }

    @EventSourcingHandler
    void on(AccountRenamed event) {
        take(event.personal().name(), event.personal().address());
    }

    private void take(PersonName called, MailAddress at) {
        name = called;
        address = at;
        held.add(at);
    }
}
