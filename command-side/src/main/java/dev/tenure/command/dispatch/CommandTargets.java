package dev.tenure.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Tells Axon which aggregate a command is for; commands know that themselves. */
public final class CommandTargets implements CommandTargetResolver {
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        Command<?> command = (Command<?>) message.getPayload();
        return new VersionedAggregateIdentifier((Object) command.target(), null);
    }
}
