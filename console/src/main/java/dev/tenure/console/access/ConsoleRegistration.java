package dev.tenure.console.access;

import dev.tenure.console.api.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** How the console is known to identity. Made when asked for, since the addresses are known only once the process serves. */
final class ConsoleRegistration implements ClientRegistrationRepository {
    static final String ID = "tenure";

    private static final String CLIENT = "console";

    private final Addresses addresses;
    private final ConsoleSecret secret;

    ConsoleRegistration(Addresses addresses, ConsoleSecret secret) {
        this.addresses = addresses;
        this.secret = secret;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return registrationId.equals(ID) ? registration() : null;
    }

    private ClientRegistration registration() {
        String seen = addresses.identity();
        String inner = addresses.identityInner();
        return ClientRegistration.withRegistrationId(ID)
                .clientId(CLIENT)
                .clientSecret(secret.value())
                .clientName("Tenure")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(addresses.consoleOrAsAsked() + "/signed-in/{registrationId}")
                .scope("openid")
                .authorizationUri(seen + "/oauth2/authorize")
                .tokenUri(inner + "/oauth2/token")
                .jwkSetUri(inner + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
