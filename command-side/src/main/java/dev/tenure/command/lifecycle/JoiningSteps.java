package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.EntryEnd;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Moves accounts into other containers (LEA-3, REG-9). Whatever clock was running, only the leaver's is off by that (INA-5). */
public final class JoiningSteps {
    private final Departures departures;
    private final Listings listings;
    private final Joint<CareContainer> containers;
    private final Places places;
    private final ClockNews news;

    public JoiningSteps(
            Departures departures, Listings listings, Joint<CareContainer> containers, Places places, ClockNews news) {
        this.departures = departures;
        this.listings = listings;
        this.containers = containers;
        this.places = places;
        this.news = news;
    }

    @CommandHandler
    public Done handle(MarkJoiner command) {
        Party party = departures.load(command.accountId(), command.successors());
        Aggregate<UserAccount> account = party.leaver();
        account.execute(UserAccount::requireCareAccount);
        Aggregate<CareContainer> container = open(command.containerId());
        CareContainerId from = account.invoke(UserAccount::containerId);
        require(!from.equals(command.containerId()), RejectionCode.ALREADY_THERE);
        require(account.invoke(it -> it.clocks().isActive()), RejectionCode.JOINER_NOT_PROVEN);
        places.take(command.containerId(), command.accountId());
        departures.move(party, from, command.containerId(), command.successors());
        listings.takeOff(account, EntryEnd.MOVED);
        account.execute(it -> it.join(command.containerId()));
        news.joined(account, container.invoke(CareContainer::name));
        return new Done();
    }

    @CommandHandler
    Done handle(TransferAccount command) {
        Party party = departures.load(command.accountId(), List.of());
        Aggregate<UserAccount> account = party.leaver();
        Aggregate<CareContainer> container = open(command.containerId());
        places.take(command.containerId(), command.accountId());
        listings.takeOff(account, EntryEnd.MOVED);
        account.execute(it -> it.transfer(command.containerId()));
        news.joined(account, container.invoke(CareContainer::name));
        return new Done();
    }

    private Aggregate<CareContainer> open(CareContainerId id) {
        Aggregate<CareContainer> container = containers.load(id.value());
        container.execute(CareContainer::requireOpen);
        require(!container.invoke(CareContainer::isLocal), RejectionCode.CONTAINER_IS_LOCAL);
        return container;
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }
}
