package dev.tenure.app.access;

import dev.tenure.app.edge.EdgeProblems;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * What is open to whom: health, the application form's endpoint, the first sign-in (which proves itself) and the welcome
 * page to everybody, all else to operators only.
 */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    @Bean
    OperatorTokens operatorTokens(JdbcClient jdbc) {
        return new OperatorTokens(jdbc);
    }

    /** No user names and passwords here; without this Spring would make a user up. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> authentication;
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, OperatorTokens tokens, EdgeProblems problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .addFilterBefore(new OperatorTokenFilter(tokens, problems), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; style-src 'self'; frame-ancestors 'none'; form-action 'self'")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/", "/index.html", "/welcome.css", "/health", "/health/*")
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/applications")
                        .permitAll()
                        .requestMatchers("/api/v1/first-sign-in", "/api/v1/first-sign-in/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> problems.unauthenticated(request, response))
                        .accessDeniedHandler((request, response, failure) -> problems.forbidden(request, response)))
                .build();
    }
}
