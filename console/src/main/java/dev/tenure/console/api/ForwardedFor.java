package dev.tenure.console.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * For whom a page asks the API: the way that its own request came, with the last hop at the end, so that what the API counts by where it
 * comes from is not all counted as the console's.
 */
final class ForwardedFor {
    static final String HEADER = "X-Forwarded-For";

    private ForwardedFor() {}

    /** That of the page's request on this thread; none outside one. */
    static Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                ? Optional.of(way(page.getRequest()))
                : Optional.empty();
    }

    private static String way(HttpServletRequest request) {
        StringJoiner way = new StringJoiner(", ");
        Collections.list(request.getHeaders(HEADER)).forEach(way::add);
        return way.add(request.getRemoteAddr()).toString();
    }
}
