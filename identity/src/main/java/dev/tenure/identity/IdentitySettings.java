package dev.tenure.identity;

import dev.tenure.identity.operator.Operator;
import dev.tenure.identity.service.AdminService;
import dev.tenure.kernel.actor.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in, and for how long.
 *
 * @param url the address under which browsers and services find identity, which is also the issuer of its tokens; by default
 *     this process's own
 * @param accessToken how long an access token is good
 * @param signInFor after how long an operator signs in again
 * @param operators people by name
 * @param services programs by name
 * @param renewFirst makes new secrets for the first operator and the first service at this start
 */
@ConfigurationProperties("tenure.identity")
public record IdentitySettings(
        @Nullable String url,
        @DefaultValue("10m") Duration accessToken,
        @DefaultValue("8h") Duration signInFor,
        @DefaultValue Map<String, OperatorSetting> operators,
        @DefaultValue Map<String, ServiceSetting> services,
        @DefaultValue("false") boolean renewFirst) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_TOKEN = Duration.ofHours(1);
    private static final Duration LONGEST_SIGN_IN = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final Pattern HASH = Pattern.compile(
            "\\{(bcrypt|argon2@SpringSecurity_v5_8|scrypt@SpringSecurity_v5_8" + "|pbkdf2@SpringSecurity_v5_8)}.{20,}");
    private static final Pattern SCOPE = Pattern.compile("[a-z.-]*\\*?");
    private static final Set<Role> OPERATOR_ROLES = EnumSet.of(Role.NAS, Role.HELPDESK, Role.AUDITOR, Role.REPORTING);

    /**
     * One operator.
     *
     * @param role nas, helpdesk, auditor or reporting
     * @param password its hash, as {@code hash-password} makes it
     */
    public record OperatorSetting(
            @Nullable String role, @Nullable String password) {
        /** Hashes stay out of logs. */
        @Override
        public String toString() {
            return "OperatorSetting[" + role + "]";
        }
    }

    /**
     * One admin service.
     *
     * @param secret its hash, as {@code hash-password} makes it
     */
    public record ServiceSetting(
            @Nullable String secret, @DefaultValue List<String> scopes) {
        public ServiceSetting {
            scopes = List.copyOf(scopes);
        }

        /** Hashes stay out of logs. */
        @Override
        public String toString() {
            return "ServiceSetting[" + scopes + "]";
        }
    }

    public IdentitySettings {
        operators = Map.copyOf(operators);
        services = Map.copyOf(services);
        List<String> wrong = new ArrayList<>();
        within(wrong, "access-token", accessToken, LONGEST_TOKEN);
        within(wrong, "sign-in-for", signInFor, LONGEST_SIGN_IN);
        if (url != null && !url.matches("https?://[^/?#]+")) {
            wrong.add("url: '" + url + "' is not an address such as https://identity.example, without a path");
        }
        operators.forEach((name, operator) -> judge(wrong, name, operator));
        services.forEach((name, service) -> judge(wrong, name, service));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("tenure.identity: " + String.join("; ", wrong));
        }
    }

    /** The operator of that name, if the settings have one. */
    public Optional<Operator> operator(String name) {
        return Optional.ofNullable(operators.get(name))
                .map(it -> new Operator(name, role(it.role()).orElseThrow(), String.valueOf(it.password())));
    }

    /** The service of that name, if the settings have one. */
    public Optional<AdminService> service(String name) {
        return Optional.ofNullable(services.get(name))
                .map(it -> new AdminService(name, Set.copyOf(it.scopes()), String.valueOf(it.secret())));
    }

    private static void within(List<String> wrong, String name, Duration value, Duration longest) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(longest) > 0) {
            wrong.add(name + ": " + value + " is not between " + SHORTEST + " and " + longest);
        }
    }

    private static void judge(List<String> wrong, String name, OperatorSetting operator) {
        String place = "operators." + name;
        judgeName(wrong, place, name);
        if (role(operator.role()).isEmpty()) {
            wrong.add(place + ".role: '" + operator.role() + "' is not nas, helpdesk, auditor or reporting");
        }
        judgeHash(wrong, place + ".password", operator.password());
    }

    private static void judge(List<String> wrong, String name, ServiceSetting service) {
        String place = "services." + name;
        judgeName(wrong, place, name);
        judgeHash(wrong, place + ".secret", service.secret());
        if (service.scopes().isEmpty()) {
            wrong.add(place + ".scopes: is empty, so that the service could do nothing");
        }
        service.scopes().stream()
                .filter(scope -> !SCOPE.matcher(scope).matches())
                .forEach(scope -> wrong.add(place + ".scopes: '" + scope + "' is not a scope"));
    }

    private static void judgeName(List<String> wrong, String place, String name) {
        if (!NAME.matcher(name).matches()) {
            wrong.add(place + ": a name has small letters, digits, dots, hyphens and underscores, 63 at most");
        }
    }

    private static void judgeHash(List<String> wrong, String place, @Nullable String hash) {
        if (hash == null || !HASH.matcher(hash).matches()) {
            // never the value itself: it may be the password in clear
            wrong.add(place + ": is not a hash; make one with: java -jar tenure.jar hash-password");
        }
    }

    private static Optional<Role> role(@Nullable String name) {
        return OPERATOR_ROLES.stream()
                .filter(role -> role.name().equals(String.valueOf(name).toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
