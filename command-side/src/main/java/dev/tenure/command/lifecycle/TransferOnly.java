package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The one place that keeps NAS from accounts which a local organisation runs (ORG-9): whatever command names such an account is
 * refused, unless the command says that it may. It stands inside of what confirms a decision, so that a refusal is by what is
 * committed.
 */
public final class TransferOnly implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Supplier<Joint<UserAccount>> accounts;

    /** Looks there; asked for with the first command, because accounts come into being after what commands pass. */
    public TransferOnly(Supplier<Joint<UserAccount>> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        if (isOfNas(message) && !CommandNames.isOfLocalAccountsToo(message.getPayloadType())) {
            AccountsNamed.in(message.getPayload()).forEach(this::refuseIfLocal);
        }
        return chain.proceed();
    }

    /** A service does what NAS does, as far as its scopes go. */
    private static boolean isOfNas(CommandMessage<?> message) {
        return message.getMetaData().get(UnitInterceptor.ACTOR) instanceof Actor actor
                && (actor.role() == Role.NAS || actor.role() == Role.SERVICE);
    }

    private void refuseIfLocal(UserAccountId id) {
        if (isLocal(id)) {
            throw new Rejection(RejectionCode.TRANSFER_ONLY);
        }
    }

    /** Of what is not there whoever handles the command says so in its own words. */
    private boolean isLocal(UserAccountId id) {
        try {
            return accounts.get().load(id.value()).invoke(UserAccount::isLiveAndLocal);
        } catch (Rejection unknown) {
            return false;
        }
    }
}
