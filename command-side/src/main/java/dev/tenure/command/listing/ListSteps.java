package dev.tenure.command.listing;

import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.list.DistributionListCommand.CreateList;
import dev.tenure.command.list.DistributionListCommand.RenameList;
import dev.tenure.command.list.ListReceipt;
import dev.tenure.command.listing.Editors.Present;
import dev.tenure.command.registration.ListAddressBook;
import dev.tenure.command.registration.ListAddressBook.Home;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListId;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Makes distribution lists and calls them something else (SUP-3). */
public final class ListSteps {
    private final Editors editors;
    private final Repository<DistributionList> made;
    private final Joint<DistributionList> lists;
    private final Joint<CareContainer> containers;
    private final Naming naming;

    public ListSteps(
            Editors editors,
            Repository<DistributionList> made,
            Joint<DistributionList> lists,
            Joint<CareContainer> containers,
            Naming naming) {
        this.editors = editors;
        this.made = made;
        this.lists = lists;
        this.containers = containers;
        this.naming = naming;
    }

    /** Where names, addresses and places are taken. */
    public record Naming(ListAddressBook addresses, Places places) {}

    @CommandHandler
    ListReceipt handle(CreateList command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) throws Exception {
        Present present = editors.load(actor, Set.of());
        Home home = home(command.containerId());
        present.requireEditorOf(command.containerId());
        DistributionListId id = command.listId();
        naming.addresses().takeName(home, command.name(), id);
        MailAddress address = naming.addresses().allot(home, command.name(), id, List.of());
        naming.places().take(command.containerId(), id);
        made.newInstance(
                () -> new DistributionList(new ListCreated(id, command.containerId(), address, command.name())));
        return new ListReceipt(id, address);
    }

    @CommandHandler
    ListReceipt handle(RenameList command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Present present = editors.load(actor, Set.of());
        Aggregate<DistributionList> list = lists.load(command.target());
        list.execute(DistributionList::requireOpen);
        CareContainerId containerId = list.invoke(DistributionList::containerId);
        present.requireEditorOf(containerId);
        MailAddress address = list.invoke(DistributionList::address);
        String name = list.invoke(DistributionList::name);
        if (!command.name().equals(name)) {
            address = rename(list, name, command.name(), home(containerId));
        }
        return new ListReceipt(command.listId(), address);
    }

    private MailAddress rename(Aggregate<DistributionList> list, String former, String next, Home home) {
        DistributionListId id = list.invoke(DistributionList::id);
        ListAddressBook addresses = naming.addresses();
        MailAddress address = list.invoke(DistributionList::address);
        if (!addresses.isSameName(former, next)) {
            addresses.takeName(home, next, id);
            addresses.freeName(home.containerId(), former, id);
            address = addresses.allot(home, next, id, list.invoke(DistributionList::addressesHeld));
        }
        MailAddress now = address;
        list.execute(it -> it.rename(next, now));
        return now;
    }

    private Home home(CareContainerId containerId) {
        Aggregate<CareContainer> container = containers.load(containerId.value());
        container.execute(CareContainer::requireOpen);
        if (container.invoke(CareContainer::isLocal)) {
            throw new Rejection(RejectionCode.CONTAINER_IS_LOCAL);
        }
        return container.invoke(it -> new Home(containerId, it.town(), it.odsCode()));
    }
}
