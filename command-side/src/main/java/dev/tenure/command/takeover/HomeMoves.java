package dev.tenure.command.takeover;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.Departures;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.lifecycle.Moving;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;

/**
 * Moves one person of a home that is taken over, or says why they stay (LEA-3): they left or were deleted meanwhile, are leavers,
 * or are deactivated and have not proved who they are. Mailboxes that lose their last owner go into the care of NAS (SMB-8).
 */
public final class HomeMoves {
    private final Departures departures;
    private final Moving moving;
    private final Joint<CareContainer> containers;

    public HomeMoves(Departures departures, Moving moving, Joint<CareContainer> containers) {
        this.departures = departures;
        this.moving = moving;
        this.containers = containers;
    }

    void move(Aggregate<Takeover> takeover, UserAccountId person) {
        Party party;
        try {
            party = departures.load(person, List.of());
        } catch (Rejection gone) {
            leave(takeover, person, gone.code());
            return;
        }
        CareContainerId from = takeover.invoke(Takeover::from);
        CareContainerId to = takeover.invoke(Takeover::to);
        CareContainerId now = party.leaver().invoke(UserAccount::containerId);
        Aggregate<CareContainer> container = containers.load(to.value());
        if (now.equals(to)) {
            takeover.execute(it -> it.moved(person));
        } else if (!now.equals(from)) {
            leave(takeover, person, RejectionCode.GONE_ELSEWHERE);
        } else if (party.leaver().invoke(it -> it.leaverMark().isSet())) {
            leave(takeover, person, RejectionCode.IS_A_LEAVER);
        } else if (container.invoke(CareContainer::isClosed)) {
            leave(takeover, person, RejectionCode.CONTAINER_CLOSED);
        } else {
            Moving.obstacle(party.leaver(), to)
                    .ifPresentOrElse(
                            code -> leave(takeover, person, code), () -> moveNow(takeover, person, party, container));
        }
    }

    private void moveNow(
            Aggregate<Takeover> takeover, UserAccountId person, Party party, Aggregate<CareContainer> container) {
        List<Successor> nas = Departures.lastOwned(party.within(takeover.invoke(Takeover::from))).stream()
                .map(mailbox -> new Successor(mailbox, null))
                .toList();
        boolean local = party.leaver().invoke(UserAccount::isLiveAndLocal) || container.invoke(CareContainer::isLocal);
        if (local) {
            moving.transfer(party, container, nas);
        } else {
            moving.join(party, container, nas);
        }
        takeover.execute(it -> it.moved(person));
    }

    private static void leave(Aggregate<Takeover> takeover, UserAccountId person, RejectionCode reason) {
        takeover.execute(it -> it.leftBehind(person, reason.name()));
    }
}
