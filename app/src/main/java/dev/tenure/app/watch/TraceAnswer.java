package dev.tenure.app.watch;

import dev.tenure.eventstore.trace.Traces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells every caller the trace of their request, whatever becomes of it. It comes right after the filter that begins traces. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class TraceAnswer extends OncePerRequestFilter {
    /** The header of every answer. */
    static final String HEADER = "Tenure-Trace";

    private final Traces traces;

    TraceAnswer(Traces traces) {
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = traces.current();
        if (trace != null) {
            response.setHeader(HEADER, trace);
        }
        chain.doFilter(request, response);
    }
}
