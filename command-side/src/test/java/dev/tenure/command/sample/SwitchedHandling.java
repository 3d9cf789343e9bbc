package dev.tenure.command.sample;

import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Decides nothing that was sent under a key, or by a story, while the database is out of reach for such commands. */
public final class SwitchedHandling implements MessageHandlerInterceptor<CommandMessage<?>> {
    private volatile boolean away;

    public void beAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (away && concerns(work.getMessage().getMetaData())) {
            throw new LogUnavailable("the database is away", new IllegalStateException("away"));
        }
        return chain.proceed();
    }

    private static boolean concerns(MetaData metadata) {
        return metadata.containsKey("tenure.key")
                || (metadata.get(UnitInterceptor.ACTOR) instanceof Actor actor && actor.role() == Role.PROCESS);
    }
}
