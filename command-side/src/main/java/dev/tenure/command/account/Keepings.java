package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.ProfileCommand.RemoveContact;
import dev.tenure.command.account.ProfileCommand.SaveContact;
import dev.tenure.command.account.ProfileCommand.SetAutoReply;
import dev.tenure.command.account.ProfileCommand.SetSignature;
import dev.tenure.command.dispatch.Done;
import dev.tenure.kernel.account.ProfileEvent.AutoReplySet;
import dev.tenure.kernel.account.ProfileEvent.ContactRemoved;
import dev.tenure.kernel.account.ProfileEvent.ContactSaved;
import dev.tenure.kernel.account.ProfileEvent.SignatureSet;
import dev.tenure.kernel.account.ProfileEvent.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What a holder keeps for themselves: signature, automatic reply, contacts (SUP-4, SMB-5, DIR-7). */
final class Keepings {
    private final UserAccount account;
    private String signature = "";
    private @Nullable AutoReplySet reply;
    private final Set<UUID> contacts = new HashSet<>();

    Keepings(UserAccount account) {
        this.account = account;
    }

    String signature() {
        return signature;
    }

    /** The automatic reply, where one is set. */
    Optional<OwnAccount.Reply> reply() {
        AutoReplySet present = reply;
        return present == null || present.personal().text().isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnAccount.Reply(present.personal().text(), present.from(), present.until()));
    }

    List<UUID> contacts() {
        return contacts.stream().sorted().toList();
    }

    @CommandHandler
    Done handle(SetSignature command) {
        if (!command.text().equals(signature)) {
            apply(new SignatureSet(account.id(), new Wording(command.text())));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(SetAutoReply command) {
        AutoReplySet next =
                new AutoReplySet(account.id(), command.from(), command.until(), new Wording(command.text()));
        if (!next.equals(reply)) {
            apply(next);
        }
        return new Done();
    }

    @CommandHandler
    Done handle(SaveContact command) {
        if (!contacts.contains(command.entry())) {
            apply(new ContactSaved(account.id(), command.entry()));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(RemoveContact command) {
        if (contacts.contains(command.entry())) {
            apply(new ContactRemoved(account.id(), command.entry()));
        }
        return new Done();
    }

    @EventSourcingHandler
    void on(SignatureSet event) {
        signature = event.personal().text();
    }

    @EventSourcingHandler
    void on(AutoReplySet event) {
        reply = event;
    }

    @EventSourcingHandler
    void on(ContactSaved event) {
        contacts.add(event.entry());
    }

    @EventSourcingHandler
    void on(ContactRemoved event) {
        contacts.remove(event.entry());
    }
}
