package dev.tenure.command.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from, as the edge found out: an address, or the network of one. */
public final class Source {
    /** The attribute in which the edge says it. */
    public static final String ATTRIBUTE = "tenure.source";

    private Source() {}

    /** What the edge said; without an edge the address that sent it. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String found ? found : request.getRemoteAddr();
    }
}
