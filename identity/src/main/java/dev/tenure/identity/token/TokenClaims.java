package dev.tenure.identity.token;

import dev.tenure.identity.operator.Operator;
import dev.tenure.identity.operator.Operators;
import dev.tenure.identity.service.AdminServices;
import dev.tenure.identity.signin.SignInStamp;
import dev.tenure.kernel.actor.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What a token says: who ({@code sub}, the actor's id), in which {@code role}, and of a service its {@code scope}s. Asked anew
 * for each token, so that somebody who is taken out of the settings gets no further one.
 */
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    /** Whom access tokens are for. */
    public static final String AUDIENCE = "tenure";

    /** The role, in small letters. */
    public static final String ROLE = "role";

    /** The scopes of a service. */
    public static final String SCOPE = "scope";

    private final Operators operators;
    private final AdminServices services;
    private final Duration signInFor;

    public TokenClaims(Operators operators, AdminServices services, Duration signInFor) {
        this.operators = operators;
        this.services = services;
        this.signInFor = signInFor;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.<@Nullable Authentication>getPrincipal());
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            serviceToken(context, principal.getName());
        } else {
            // a refresh too ends with the time and the password of the sign-in that it goes back to
            if (principal.getDetails() instanceof SignInStamp stamp
                    && !stamp.holds(principal.getName(), operators, signInFor)) {
                throw gone();
            }
            operatorsToken(context, principal.getName());
        }
    }

    private void serviceToken(JwtEncodingContext context, String name) {
        if (services.find(name).isEmpty()) {
            throw gone();
        }
        context.getClaims()
                .subject("service:" + name)
                .audience(List.of(AUDIENCE))
                .claim(ROLE, text(Role.SERVICE))
                .claim(SCOPE, List.copyOf(context.getAuthorizedScopes()));
    }

    private void operatorsToken(JwtEncodingContext context, String name) {
        Operator operator = operators.find(name).orElseThrow(TokenClaims::gone);
        context.getClaims().subject(operator.actorId()).claim(ROLE, text(operator.role()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(AUDIENCE));
        } else {
            context.getClaims().claim("name", operator.name());
        }
    }

    private static String text(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static OAuth2AuthenticationException gone() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
