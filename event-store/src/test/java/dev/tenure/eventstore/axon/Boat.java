package dev.tenure.eventstore.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.BoatEvent.BoatRegistered;
import dev.tenure.eventstore.sample.BoatEvent.Skipper;
import dev.tenure.eventstore.sample.Boats;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A small aggregate whose commands write through the append unit. */
class Boat {
    @AggregateIdentifier
    private BoatId id;

    /** Registers a boat on its berth, with a message and a stored answer. */
    record Register(@TargetAggregateIdentifier BoatId boatId, String berth, UUID messageId, String key) {}

    record Move(@TargetAggregateIdentifier BoatId boatId, String harbour) {}

    @CommandHandler
    Boat(Register command) {
        AppendUnit unit = AppendUnit.current();
        unit.claim(Boats.berth(command.berth()), command.boatId().value());
        unit.send(Boats.message(command.messageId()));
        unit.answer(Boats.answer(command.key(), "{}"));
        apply(new BoatRegistered(command.boatId(), command.berth(), Boats.NOON, new Skipper(Boats.SKIPPER)));
    }

    @CommandHandler
    void handle(Move command) {
        apply(new BoatMoved(id, command.harbour()));
    }

    @EventSourcingHandler
    void on(BoatRegistered event) {
        id = event.boatId();
    }

    /** For Axon, which fills it from events. */
    @SuppressWarnings("NullAway")
    Boat() {}
}
