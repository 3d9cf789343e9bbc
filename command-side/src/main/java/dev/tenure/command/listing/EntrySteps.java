package dev.tenure.command.listing;

import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.list.DistributionListCommand.AddEntry;
import dev.tenure.command.list.DistributionListCommand.RemoveEntry;
import dev.tenure.command.list.ListEntry;
import dev.tenure.command.listing.Editors.Present;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.list.EntryKind;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;

/** Puts accounts and mailboxes on distribution lists and takes them off, writing it into the record of both (SUP-3). */
public final class EntrySteps {
    private final Editors editors;
    private final Joint<SharedMailbox> mailboxes;
    private final Joint<DistributionList> lists;

    public EntrySteps(Editors editors, Joint<SharedMailbox> mailboxes, Joint<DistributionList> lists) {
        this.editors = editors;
        this.mailboxes = mailboxes;
        this.lists = lists;
    }

    /** A list and what is to be on it or off it. */
    private record Pair(Aggregate<DistributionList> list, Listable thing) {}

    @CommandHandler
    Done handle(AddEntry command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Pair pair = load(command.listId(), command.entry(), actor);
        if (!pair.list().invoke(it -> it.holds(command.entry()))) {
            pair.thing().requireFitFor(pair.list().invoke(DistributionList::containerId));
            pair.list().execute(it -> it.add(command.entry()));
            pair.thing().begin(command.listId());
        }
        return new Done();
    }

    @CommandHandler
    Done handle(RemoveEntry command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Pair pair = load(command.listId(), command.entry(), actor);
        if (pair.list().invoke(it -> it.takeOff(command.entry(), EntryEnd.REMOVED))) {
            pair.thing().end(command.listId(), EntryEnd.REMOVED);
        }
        return new Done();
    }

    private Pair load(DistributionListId listId, ListEntry entry, Actor actor) {
        boolean isAccount = entry.kind() == EntryKind.ACCOUNT;
        UserAccountId accountId = new UserAccountId(entry.id());
        Present present = editors.load(actor, isAccount ? Set.of(accountId) : Set.of());
        Listable thing = isAccount
                ? new Listable.Person(present.account(accountId))
                : new Listable.Box(mailboxes.load(entry.id()));
        Aggregate<DistributionList> list = lists.load(listId.value());
        list.execute(DistributionList::requireOpen);
        present.requireEditorOf(list.invoke(DistributionList::containerId));
        return new Pair(list, thing);
    }
}
