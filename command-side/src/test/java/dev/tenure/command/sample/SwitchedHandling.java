package dev.tenure.command.sample;

import dev.tenure.eventstore.append.LogUnavailable;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Decides nothing that was sent under a key while the database is out of reach for such commands. */
public final class SwitchedHandling implements MessageHandlerInterceptor<CommandMessage<?>> {
    private volatile boolean away;

    public void beAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (away && work.getMessage().getMetaData().containsKey("tenure.key")) {
            throw new LogUnavailable("the database is away", new IllegalStateException("away"));
        }
        return chain.proceed();
    }
}
