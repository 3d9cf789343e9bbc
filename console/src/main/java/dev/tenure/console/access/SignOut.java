package dev.tenure.console.access;

import dev.tenure.console.api.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the console's session and then, by way of the browser, identity's (OpenID Connect RP-Initiated Logout). */
final class SignOut implements LogoutHandler, LogoutSuccessHandler {
    private static final String TOKEN = SignOut.class.getName();

    private final Addresses addresses;

    SignOut(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Takes the identity token out of the session while there is one. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        request.setAttribute(TOKEN, IdentityTokens.newest(request, who));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        Object token = request.getAttribute(TOKEN);
        response.sendRedirect(token instanceof String hint ? endOf(hint, request) : "/");
    }

    private String endOf(String hint, HttpServletRequest request) {
        String asked = UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
        String back = addresses.consoleOrAsAsked().replace("{baseUrl}", asked) + "/";
        return UriComponentsBuilder.fromUriString(addresses.identity() + "/connect/logout")
                .queryParam("id_token_hint", "{hint}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(hint, back)
                .toUriString();
    }
}
