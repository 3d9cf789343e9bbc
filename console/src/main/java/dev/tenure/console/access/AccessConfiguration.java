package dev.tenure.console.access;

import dev.tenure.console.api.Addresses;
import dev.tenure.style.WebStyleConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Who may open which page. In the one-process set-up identity's pages share the session, so whatever is kept in it has names
 * of the console's own.
 */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    /** Leads to identity's sign-in page. */
    public static final String SIGN_IN = "/sign-in-with-identity/tenure";

    /** Where the sign out form is sent. */
    public static final String SIGN_OUT = "/signed-out";

    private static final String SIGN_IN_BASE = "/sign-in-with-identity";

    @Bean
    HttpSessionOAuth2AuthorizedClientRepository consoleTokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    SignedIn signedIn(Addresses addresses, ConsoleSecret secret, HttpSessionOAuth2AuthorizedClientRepository tokens) {
        ConsoleRegistration registration = new ConsoleRegistration(addresses, secret);
        DefaultOAuth2AuthorizedClientManager clients = new DefaultOAuth2AuthorizedClientManager(registration, tokens);
        // without the code grant: whoever has no token is sent to sign in by the pages, not from the middle of a call
        clients.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.accessTokenResponseClient(new IdentityTokens()))
                .build());
        return new SignedIn(clients);
    }

    @Bean
    @SuppressWarnings("NullAway") // null leaves the address as it was asked for, as the cache's documentation says
    HttpSessionRequestCache consoleRequests() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("TENURE_CONSOLE_REQUEST");
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Takes every request that no other chain before it takes. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain consolePages(
            HttpSecurity http,
            Addresses addresses,
            ConsoleSecret secret,
            HttpSessionOAuth2AuthorizedClientRepository tokens,
            HttpSessionRequestCache requests)
            throws Exception {
        // no bean: Spring Boot would put a store of tokens in memory beside it
        ConsoleRegistration registration = new ConsoleRegistration(addresses, secret);
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey("TENURE_CONSOLE_CONTEXT");
        HttpSessionCsrfTokenRepository csrf = new HttpSessionCsrfTokenRepository();
        csrf.setSessionAttributeName("TENURE_CONSOLE_CSRF");
        SignOut signOut = new SignOut(addresses);
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .csrf(it -> it.csrfTokenRepository(csrf))
                .authorizeHttpRequests(pages -> pages.requestMatchers(
                                "/",
                                "/apply/**",
                                "/first-sign-in/**",
                                WebStyleConfiguration.PATHS,
                                "/error",
                                "/form-expired",
                                "/sign-in-failed")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN))
                        .accessDeniedHandler((request, response, denied) ->
                                request.getRequestDispatcher("/form-expired").forward(request, response)))
                .oauth2Login(signIn -> signIn.clientRegistrationRepository(registration)
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(start -> start.baseUri(SIGN_IN_BASE))
                        .loginProcessingUrl("/signed-in/*")
                        .successHandler(signedIn(requests))
                        .failureUrl("/sign-in-failed")
                        .loginPage("/sign-in-failed"))
                .logout(end -> end.logoutUrl(SIGN_OUT).addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .headers(headers -> headers.addHeaderWriter(new PageHeaders(addresses))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static AuthenticationSuccessHandler signedIn(HttpSessionRequestCache requests) {
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(requests);
        return (request, response, who) -> {
            IdentityTokens.forget(request);
            onwards.onAuthenticationSuccess(request, response, who);
        };
    }
}
