package dev.tenure.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Refreshes tokens, and keeps the newest identity token: signing out at identity takes that one and no older. */
final class IdentityTokens implements OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> {
    private static final String NEWEST = "TENURE_CONSOLE_IDENTITY_TOKEN";

    private final RestClientRefreshTokenTokenResponseClient identity = new RestClientRefreshTokenTokenResponseClient();

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2RefreshTokenGrantRequest request) {
        OAuth2AccessTokenResponse response = identity.getTokenResponse(request);
        Object newest = response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        RequestAttributes now = RequestContextHolder.getRequestAttributes();
        if (newest instanceof String token && now != null) {
            now.setAttribute(NEWEST, token, RequestAttributes.SCOPE_SESSION);
        }
        return response;
    }

    /** The newest identity token of whoever sends the request, or null. */
    static @Nullable String newest(HttpServletRequest request, @Nullable Authentication who) {
        HttpSession session = request.getSession(false);
        Object refreshed = session == null ? null : session.getAttribute(NEWEST);
        if (refreshed instanceof String token) {
            return token;
        }
        return who != null && who.getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getTokenValue()
                : null;
    }

    /** At a new sign-in the one before is of no use. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NEWEST);
        }
    }
}
