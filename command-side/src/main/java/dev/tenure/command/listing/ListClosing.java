package dev.tenure.command.listing;

import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.list.DistributionListCommand.CloseList;
import dev.tenure.command.list.ListEntry;
import dev.tenure.command.listing.Editors.Present;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.registration.ListAddressBook;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.list.EntryKind;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;

/**
 * Closes distribution lists (SUP-3). The list has to be asked first who stands on it, against the order in which everybody else
 * loads; where two then wait for each other, one is found out and the gate decides it anew.
 */
public final class ListClosing {
    private final Editors editors;
    private final Joint<SharedMailbox> mailboxes;
    private final Joint<DistributionList> lists;
    private final ListAddressBook addresses;

    public ListClosing(
            Editors editors, Joint<SharedMailbox> mailboxes, Joint<DistributionList> lists, ListAddressBook addresses) {
        this.editors = editors;
        this.mailboxes = mailboxes;
        this.lists = lists;
        this.addresses = addresses;
    }

    @CommandHandler
    Done handle(CloseList command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Aggregate<DistributionList> list = lists.load(command.target());
        Set<ListEntry> entries = list.invoke(DistributionList::entries);
        Present present = editors.load(actor, people(entries));
        present.requireEditorOf(list.invoke(DistributionList::containerId));
        if (list.invoke(DistributionList::isClosed)) {
            return new Done();
        }
        entries.stream()
                .map(entry -> thing(entry, present))
                .forEach(thing -> thing.end(command.listId(), EntryEnd.LIST_CLOSED));
        close(list);
        return new Done();
    }

    /** Closes a list that nothing stands on any more. */
    public void close(Aggregate<DistributionList> list) {
        if (!list.invoke(DistributionList::isClosed)) {
            list.execute(DistributionList::close);
            addresses.freeName(
                    list.invoke(DistributionList::containerId),
                    list.invoke(DistributionList::name),
                    list.invoke(DistributionList::id));
        }
    }

    private Listable thing(ListEntry entry, Present present) {
        return entry.kind() == EntryKind.ACCOUNT
                ? new Listable.Person(present.account(new UserAccountId(entry.id())))
                : new Listable.Box(mailboxes.load(entry.id()));
    }

    private static Set<UserAccountId> people(Set<ListEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.ACCOUNT)
                .map(entry -> new UserAccountId(entry.id()))
                .collect(Collectors.toSet());
    }
}
