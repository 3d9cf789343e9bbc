package dev.tenure.app.access;

import dev.tenure.command.account.web.SessionCaller;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.kernel.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The sessions of holders, as the edge asks for them; there are none in a process without the command side. */
final class HolderSessions {
    private final ObjectProvider<SessionCaller> callers;
    private final HandlerExceptionResolver refusals;

    HolderSessions(ObjectProvider<SessionCaller> callers, HandlerExceptionResolver refusals) {
        this.callers = callers;
        this.refusals = refusals;
    }

    /**
     * Whose personal session the request presents.
     *
     * @throws Rejection where it is over, is none of a person, or is good for changing the password only
     */
    Optional<Actor> holder(HttpServletRequest request) {
        return Optional.ofNullable(callers.getIfAvailable()).map(caller -> caller.holder(request));
    }

    /** Tells it in the words of the resources. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Rejection rejection) {
        if (refusals.resolveException(request, response, null, rejection) == null) {
            throw rejection;
        }
    }
}
