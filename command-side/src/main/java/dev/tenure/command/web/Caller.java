package dev.tenure.command.web;

import dev.tenure.command.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** Who sends a request, as found out at the edge. */
public final class Caller {
    /** The request attribute that the edge puts the {@link Actor} in. */
    public static final String ATTRIBUTE = "tenure.actor";

    private Caller() {}

    /** The actor that the edge found; somebody unknown is an applicant and may do next to nothing. */
    public static Actor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor ? actor : Actor.APPLICANT;
    }
}
