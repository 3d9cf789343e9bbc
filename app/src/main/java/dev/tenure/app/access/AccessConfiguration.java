package dev.tenure.app.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.tenure.app.edge.EdgeProblems;
import dev.tenure.app.roles.ProcessRole;
import dev.tenure.command.account.RefusedAccess;
import dev.tenure.command.account.web.SessionCaller;
import dev.tenure.identity.token.SharedKeySource;
import dev.tenure.identity.token.SigningKeys;
import dev.tenure.identity.token.TokenClaims;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is open to whom: {@link EdgeRules} at the edge, {@link ResourceRights} at the resource. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    private static final int AFTER_IDENTITY = 10;

    /** Checks tokens with the public keys in the database, so that those issued stay good while identity is away. */
    @Bean
    JwtDecoder jwtDecoder(JdbcClient jdbc) {
        JWKSource<SecurityContext> keys = new SharedKeySource(() -> SigningKeys.publicKeys(jdbc));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new JwtAudienceValidator(TokenClaims.AUDIENCE)));
        return decoder;
    }

    @Bean
    AccessTokens accessTokens(JwtDecoder decoder) {
        return new AccessTokens(decoder);
    }

    @Bean
    HolderSessions holderSessions(
            ObjectProvider<SessionCaller> callers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        return new HolderSessions(callers, refusals);
    }

    @Bean
    RefusedAtTheEdge refusedAtTheEdge(ObjectProvider<RefusedAccess> history) {
        return new RefusedAtTheEdge(history);
    }

    /** Nobody: without it Spring would make a user up. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("there are no such users");
        };
    }

    /** The APIs, and in a process without pages everything else too. */
    @Bean
    @Order(AFTER_IDENTITY)
    SecurityFilterChain apiAccess(
            HttpSecurity http,
            AccessTokens tokens,
            HolderSessions holders,
            EdgeProblems problems,
            RefusedAtTheEdge refused,
            Environment environment)
            throws Exception {
        if (ProcessRole.of(environment).contains(ProcessRole.CONSOLE)) {
            http.securityMatcher("/api/**", "/health/**", "/metrics", "/metrics/**");
        }
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .addFilterBefore(new AccessTokenFilter(tokens, problems), AuthorizationFilter.class)
                .addFilterBefore(new HolderSessionFilter(holders, problems), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/assets/**")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .access((caller, context) -> new AuthorizationDecision(
                                EdgeRules.judge(context.getRequest()) == EdgeRules.Verdict.LET_IN)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> problems.unauthenticated(request, response))
                        .accessDeniedHandler((request, response, failure) -> {
                            refused.note(request);
                            problems.forbidden(request, response);
                        }))
                .build();
    }

    @Bean
    WebMvcConfigurer resourceRights() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ResourceRights()).order(Integer.MIN_VALUE);
            }
        };
    }
}
