package dev.tenure.console.access;

import dev.tenure.console.api.Bearer;
import dev.tenure.console.api.SignInNeeded;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who is signed in, from the access token that identity gave; refreshed when it runs out, asked for anew when that fails. */
public final class SignedIn implements Bearer {
    private static final String OPERATOR = "operator:";

    private final OAuth2AuthorizedClientManager clients;
    private final JsonMapper json = new JsonMapper();

    SignedIn(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** The claims of an access token that the pages go by. */
    private record Claims(
            @Nullable String sub,
            @Nullable String role,
            @Nullable String name) {}

    @Override
    public String token() {
        return client().orElseThrow(() -> new SignInNeeded("nobody is signed in"))
                .getAccessToken()
                .getTokenValue();
    }

    /** Who it is; empty for a stranger, and for somebody who has to sign in again. */
    public Optional<Me> me() {
        try {
            return client().map(client -> me(client.getAccessToken().getTokenValue()));
        } catch (SignInNeeded over) {
            return Optional.empty();
        }
    }

    /** Whether the token is brand new: then signing in once more would not help. */
    public boolean isFresh(Instant now) {
        return client().map(client -> client.getAccessToken().getIssuedAt())
                .map(issued -> issued.plusSeconds(20).isAfter(now))
                .orElse(false);
    }

    private Optional<OAuth2AuthorizedClient> client() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(ConsoleRegistration.ID)
                            .principal(who)
                            .build()));
        } catch (OAuth2AuthorizationException refused) {
            SignInNeeded again = new SignInNeeded("the token cannot be refreshed");
            again.initCause(refused);
            throw again;
        }
    }

    /** The token came straight from identity, so its signature is for the APIs to check, not for the menu. */
    private Me me(String token) {
        try {
            String[] parts = token.split("\\.", 3);
            Claims claims = json.readerFor(Claims.class)
                    .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Base64.getUrlDecoder().decode(parts[1]));
            return new Me(name(claims), Role.of(claims.role()));
        } catch (JacksonException | IllegalArgumentException | ArrayIndexOutOfBoundsException noJwt) {
            return new Me("Signed in", Role.OTHER);
        }
    }

    private static String name(Claims claims) {
        if (claims.name() != null) {
            return claims.name();
        }
        String sub = claims.sub() == null ? "Signed in" : claims.sub();
        return sub.startsWith(OPERATOR) ? sub.substring(OPERATOR.length()) : sub;
    }
}
