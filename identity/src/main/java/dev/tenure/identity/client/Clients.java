package dev.tenure.identity.client;

import dev.tenure.identity.IdentitySettings;
import dev.tenure.identity.service.AdminService;
import dev.tenure.identity.service.AdminServices;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who may ask for tokens: the console by authorisation code with PKCE (RFC 6749, 7636), services by client credentials. They
 * are what the settings say at this moment; nothing of them is stored.
 */
public final class Clients implements RegisteredClientRepository {
    private final IdentitySettings settings;
    private final AdminServices services;
    private final ConsoleClient console;
    private final Supplier<String> consoleSecret;

    public Clients(IdentitySettings settings, AdminServices services, ConsoleClient console, PasswordEncoder encoder) {
        this.settings = settings;
        this.services = services;
        this.console = console;
        this.consoleSecret = SingletonSupplier.of(() -> String.valueOf(encoder.encode(console.secret())));
    }

    /** Hashes are raised by whoever writes the settings: there is nothing to save here. */
    @Override
    public void save(RegisteredClient client) {}

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return id.equals(ConsoleClient.ID)
                ? console()
                : services.find(id).map(this::client).orElse(null);
    }

    private RegisteredClient console() {
        return RegisteredClient.withId(ConsoleClient.ID)
                .clientId(ConsoleClient.ID)
                .clientSecret(consoleSecret.get())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(console.redirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(console.signedOutUris()))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.accessToken())
                        .refreshTokenTimeToLive(settings.signInFor())
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private RegisteredClient client(AdminService service) {
        return RegisteredClient.withId(service.name())
                .clientId(service.name())
                .clientSecret(service.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(service.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.accessToken())
                        .build())
                .build();
    }
}
