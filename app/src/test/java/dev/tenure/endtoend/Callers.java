package dev.tenure.endtoend;

import dev.tenure.kernel.actor.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Operators and services of the tests, as a deployment's settings name them. */
public final class Callers {
    /** Everybody's password and secret. */
    public static final String SECRET = "correct-horse-battery-staple";

    /** A service that may do everything. */
    public static final String WIDE = "tests-wide";

    /** A service that may reject applications and search, and nothing else. */
    public static final String NARROW = "tests-narrow";

    private static final List<Role> OPERATORS = List.of(Role.NAS, Role.HELPDESK, Role.AUDITOR, Role.REPORTING);
    private static final Map<String, String> SCOPES = Map.of(WIDE, "*", NARROW, "application.reject,directory.read");

    private Callers() {}

    /** The operator of that role. */
    public static String operator(Role role) {
        return "tests-" + role.name().toLowerCase(Locale.ROOT);
    }

    static List<String> settings() {
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(SECRET);
        List<String> settings = new ArrayList<>();
        for (Role role : OPERATORS) {
            String name = "--tenure.identity.operators." + operator(role);
            settings.add(name + ".role=" + role.name().toLowerCase(Locale.ROOT));
            settings.add(name + ".password=" + hash);
        }
        SCOPES.forEach((name, scopes) -> {
            settings.add("--tenure.identity.services." + name + ".secret=" + hash);
            settings.add("--tenure.identity.services." + name + ".scopes=" + scopes);
        });
        return settings;
    }
}
