package dev.tenure.command.lifecycle;

import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Moves accounts into other containers, one at a time (LEA-3, REG-9). */
public final class JoiningSteps {
    private final Departures departures;
    private final Moving moving;
    private final Joint<CareContainer> containers;

    public JoiningSteps(Departures departures, Moving moving, Joint<CareContainer> containers) {
        this.departures = departures;
        this.moving = moving;
        this.containers = containers;
    }

    @CommandHandler
    public Done handle(MarkJoiner command) {
        Party party = departures.load(command.accountId(), command.successors());
        Aggregate<CareContainer> container =
                containers.load(command.containerId().value());
        if (container.invoke(CareContainer::isLocal)) {
            throw new Rejection(RejectionCode.CONTAINER_IS_LOCAL);
        }
        moving.join(party, container, command.successors());
        return new Done();
    }

    @CommandHandler
    Done handle(TransferAccount command) {
        Party party = departures.load(command.accountId(), command.successors());
        moving.transfer(party, containers.load(command.containerId().value()), command.successors());
        return new Done();
    }
}
