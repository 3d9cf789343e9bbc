package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.EntryEnd;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;

/**
 * Moves an account out of one container into another, in one unit: out of the old one's mailboxes and off its lists, a leaver's
 * clock stopped; address, password, aliases and history stay (LEA-3, REG-9, SMB-7). Whatever other clock was running goes on.
 */
public final class Moving {
    private final Departures departures;
    private final Listings listings;
    private final Places places;
    private final ClockNews news;

    public Moving(Departures departures, Listings listings, Places places, ClockNews news) {
        this.departures = departures;
        this.listings = listings;
        this.places = places;
        this.news = news;
    }

    /** Why the account cannot move there, if it cannot. */
    public static Optional<RejectionCode> obstacle(Aggregate<UserAccount> account, CareContainerId to) {
        if (account.invoke(UserAccount::containerId).equals(to)) {
            return Optional.of(RejectionCode.ALREADY_THERE);
        }
        return account.invoke(it -> it.clocks().isActive())
                ? Optional.empty()
                : Optional.of(RejectionCode.JOINER_NOT_PROVEN);
    }

    /** Has it join a container of Care (LEA-3). */
    public void join(Party party, Aggregate<CareContainer> container, List<Successor> successors) {
        CareContainerId to = leave(party, container, successors);
        party.leaver().execute(it -> it.belonging().join(to));
        news.joined(party.leaver(), container.invoke(CareContainer::name));
    }

    /** Transfers it, with whoever runs it (REG-9). */
    public void transfer(Party party, Aggregate<CareContainer> container, List<Successor> successors) {
        CareContainerId to = leave(party, container, successors);
        party.leaver().execute(it -> it.belonging().transfer(to, container.invoke(CareContainer::parent)));
        news.joined(party.leaver(), container.invoke(CareContainer::name));
    }

    private CareContainerId leave(Party party, Aggregate<CareContainer> container, List<Successor> successors) {
        container.execute(CareContainer::requireOpen);
        Aggregate<UserAccount> account = party.leaver();
        CareContainerId from = account.invoke(UserAccount::containerId);
        CareContainerId to = container.invoke(CareContainer::id);
        obstacle(account, to).ifPresent(code -> {
            throw new Rejection(code);
        });
        places.take(to, party.leaverId());
        departures.move(party, from, to, successors);
        listings.takeOff(account, EntryEnd.MOVED);
        return to;
    }
}
