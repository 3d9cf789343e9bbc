package dev.tenure.app.access;

import dev.tenure.identity.token.TokenClaims;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Finds out whom an access token speaks of. */
public final class AccessTokens {
    private final JwtDecoder decoder;

    public AccessTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /** Who presents the token; nobody if it is forged, has run out or is for something else. */
    public Optional<Actor> actor(String token) {
        Jwt jwt;
        try {
            jwt = decoder.decode(token);
        } catch (BadJwtException refused) {
            return Optional.empty();
        }
        String subject = jwt.getSubject();
        return subject == null ? Optional.empty() : role(jwt).map(role -> new Actor(subject, role, scopes(jwt)));
    }

    private static Optional<Role> role(Jwt jwt) {
        String role = jwt.getClaimAsString(TokenClaims.ROLE);
        for (Role candidate : Role.values()) {
            if (candidate.name().toLowerCase(Locale.ROOT).equals(role)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static Set<String> scopes(Jwt jwt) {
        @Nullable List<String> scopes = jwt.getClaimAsStringList(TokenClaims.SCOPE);
        return scopes == null ? Set.of() : Set.copyOf(scopes);
    }
}
