package dev.tenure.app.access;

import dev.tenure.app.edge.EdgeProblems;
import dev.tenure.kernel.actor.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out whose access token a request carries. A token that is wrong is refused even where none is needed. */
final class AccessTokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final AccessTokens tokens;
    private final EdgeProblems problems;

    AccessTokenFilter(AccessTokens tokens, EdgeProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(EdgeRules.RECEIPTS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Actor> caller;
        try {
            caller = tokens.actor(header.substring(BEARER.length()).strip());
        } catch (JwtException | DataAccessException | TransactionException unavailable) {
            problems.databaseUnavailable(request, response);
            return;
        }
        if (caller.isEmpty()) {
            problems.unauthenticated(request, response);
            return;
        }
        enter(caller.get(), request);
        chain.doFilter(request, response);
    }

    private static void enter(Actor caller, HttpServletRequest request) {
        request.setAttribute(Actor.ATTRIBUTE, caller);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
