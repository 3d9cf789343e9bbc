package dev.tenure.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.identity.client.Clients;
import dev.tenure.identity.client.ConsoleClient;
import dev.tenure.identity.client.DefaultScopes;
import dev.tenure.identity.grant.SealedGrants;
import dev.tenure.identity.signin.ForgottenSessions;
import dev.tenure.identity.signin.OperatorSignIn;
import dev.tenure.identity.signin.SignInAge;
import dev.tenure.identity.signin.SignInPage;
import dev.tenure.identity.signin.WrongPasswords;
import dev.tenure.identity.token.SharedKeySource;
import dev.tenure.identity.token.SigningKeys;
import dev.tenure.identity.token.TokenClaims;
import dev.tenure.style.WebStyleConfiguration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires identity: an authorisation server (OAuth 2.0 and OpenID Connect) and the page on which operators sign in. It asks of
 * the application for a database with the schema {@code access}, the keys and where the console is.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@Import(WebStyleConfiguration.class)
public class IdentityConfiguration {
    private static final String SIGN_IN = "/sign-in";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none';" + " base-uri 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    KnownCallers knownCallers(IdentitySettings settings, JdbcClient jdbc, PasswordEncoder encoder) {
        return new KnownCallers(settings, new FirstSecrets(jdbc, encoder));
    }

    @Bean
    SigningKeys signingKeys(JdbcClient jdbc, PlatformTransactionManager transactions, Keys keys) {
        return new SigningKeys(jdbc, new TransactionTemplate(transactions), keys.sealer());
    }

    @Bean
    JWKSource<SecurityContext> signingKeySource(SigningKeys keys) {
        return new SharedKeySource(() -> new JWKSet(keys.all()));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(candidates -> candidates.get(0));
        return encoder;
    }

    @Bean
    TokenClaims tokenClaims(KnownCallers callers, IdentitySettings settings) {
        return new TokenClaims(callers.operators(), callers.services(), settings.signInFor());
    }

    @Bean
    RegisteredClientRepository clients(
            IdentitySettings settings, KnownCallers callers, ConsoleClient console, PasswordEncoder encoder) {
        return new Clients(settings, callers.services(), console, encoder);
    }

    @Bean
    OAuth2AuthorizationService grants(JdbcClient jdbc, Keys keys, KeyedHash hash) {
        return new SealedGrants(jdbc, keys.sealer(), hash);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        AuthorizationServerSettings.Builder server = AuthorizationServerSettings.builder();
        String url = settings.url();
        return url == null ? server.build() : server.issuer(url).build();
    }

    /** Remembers nothing: several processes would each know others of the sessions, and refuse to sign out of those. */
    @Bean
    SessionRegistry sessionsOfNobody() {
        return new ForgottenSessions();
    }

    @Bean
    SignInPage signInPage() {
        return new SignInPage();
    }

    /** The endpoints of OAuth 2.0 and OpenID Connect. */
    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoints(HttpSecurity http, KnownCallers callers, IdentitySettings settings)
            throws Exception {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        configurer -> configurer
                                .oidc(Customizer.withDefaults())
                                .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverters(
                                        converters -> converters.add(0, new DefaultScopes()))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(identityContexts()))
                .addFilterAfter(
                        new SignInAge(callers.operators(), settings.signInFor()), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(identityRequests()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /** The page on which operators sign in. */
    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http, KnownCallers callers, PasswordEncoder encoder, WrongPasswords wrong)
            throws Exception {
        OperatorSignIn check = new OperatorSignIn(callers.operators(), wrong, encoder);
        return http.securityMatcher(SIGN_IN)
                .authenticationManager(new ProviderManager(List.of(check)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .failureUrl(SIGN_IN + "?refused")
                        .securityContextRepository(identityContexts()))
                .securityContext(context -> context.securityContextRepository(identityContexts()))
                .requestCache(cache -> cache.requestCache(identityRequests()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    @Bean
    WrongPasswords wrongPasswords(JdbcClient jdbc, KeyedHash hash) {
        return new WrongPasswords(jdbc, hash);
    }

    /** Identity's own, because the console's pages may use the same session. */
    private static HttpSessionSecurityContextRepository identityContexts() {
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey("TENURE_IDENTITY_CONTEXT");
        return contexts;
    }

    private static HttpSessionRequestCache identityRequests() {
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        requests.setSessionAttrName("TENURE_IDENTITY_REQUEST");
        return requests;
    }
}
