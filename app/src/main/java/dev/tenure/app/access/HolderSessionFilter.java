package dev.tenure.app.access;

import dev.tenure.app.edge.EdgeProblems;
import dev.tenure.command.rejection.Rejection;
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
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out in whose session a request is sent, so that a holder acts as themselves in everything that is open to them (AUD-1).
 * Browsers never send the header by themselves, so no foreign page can borrow a session.
 */
final class HolderSessionFilter extends OncePerRequestFilter {
    private static final String SESSION = "session ";

    private final HolderSessions holders;
    private final EdgeProblems problems;

    HolderSessionFilter(HolderSessions holders, EdgeProblems problems) {
        this.holders = holders;
        this.problems = problems;
    }

    /** What everybody may ask judges by itself what is presented: a session that is over may still be signed out of. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return EdgeRules.isOpen(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SESSION)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Actor> holder;
        try {
            holder = holders.holder(request);
        } catch (Rejection refused) {
            holders.refuse(request, response, refused);
            return;
        } catch (DataAccessException | TransactionException unavailable) {
            problems.databaseUnavailable(request, response);
            return;
        }
        holder.ifPresent(actor -> enter(actor, request));
        chain.doFilter(request, response);
    }

    private static void enter(Actor holder, HttpServletRequest request) {
        request.setAttribute(Actor.ATTRIBUTE, holder);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(holder, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
