package dev.tenure.command.web;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Right;
import jakarta.servlet.http.HttpServletRequest;

/** Who sends a request, as found out at the edge. */
public final class Caller {
    private Caller() {}

    /** The actor that the edge found; somebody unknown is an applicant and may do next to nothing. */
    public static Actor of(HttpServletRequest request) {
        return request.getAttribute(Actor.ATTRIBUTE) instanceof Actor actor ? actor : Actor.APPLICANT;
    }

    /**
     * Refuses a caller who does not have the right.
     *
     * @throws Rejection {@code NOT_ALLOWED}
     */
    public static void require(HttpServletRequest request, Right right) {
        if (!right.isHeldBy(of(request))) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
    }
}
