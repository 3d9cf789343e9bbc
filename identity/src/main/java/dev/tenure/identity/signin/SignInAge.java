package dev.tenure.identity.signin;

import dev.tenure.identity.operator.Operators;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no sign-in at identity's endpoints that is too old, or whose operator or password is another by now: who has one is asked
 * for the password again, however long the session itself was kept in use.
 */
public final class SignInAge extends OncePerRequestFilter {
    private final Operators operators;
    private final Duration goodFor;

    public SignInAge(Operators operators, Duration goodFor) {
        this.operators = operators;
        this.goodFor = goodFor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn instanceof UsernamePasswordAuthenticationToken && !holds(signedIn)) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Authentication signedIn) {
        return signedIn.getDetails() instanceof SignInStamp stamp
                && stamp.holds(signedIn.getName(), operators, goodFor);
    }
}
