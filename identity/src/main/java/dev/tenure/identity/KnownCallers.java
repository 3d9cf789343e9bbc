package dev.tenure.identity;

import dev.tenure.identity.FirstSecrets.Kind;
import dev.tenure.identity.operator.Operator;
import dev.tenure.identity.operator.Operators;
import dev.tenure.identity.service.AdminService;
import dev.tenure.identity.service.AdminServices;
import dev.tenure.kernel.actor.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the settings name; and where they name nobody of a kind, the first operator and the first service, for whom the first
 * start makes secrets. As soon as the settings name somebody, the first of that kind is nobody any more.
 */
public final class KnownCallers {
    /** Who signs in at the pages at first. */
    public static final String FIRST_OPERATOR = "first-operator";

    /** Who uses the API at first. */
    public static final String FIRST_SERVICE = "first-service";

    private final IdentitySettings settings;
    private final FirstSecrets secrets;

    KnownCallers(IdentitySettings settings, FirstSecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** The operators. */
    public Operators operators() {
        return name -> settings.operators().isEmpty() && name.equals(FIRST_OPERATOR)
                ? secrets.hash(Kind.OPERATOR).map(hash -> new Operator(name, Role.NAS, hash))
                : settings.operator(name);
    }

    /** The services. */
    public AdminServices services() {
        return name -> settings.services().isEmpty() && name.equals(FIRST_SERVICE)
                ? secrets.hash(Kind.SERVICE).map(hash -> new AdminService(name, Set.of("*"), hash))
                : settings.service(name);
    }

    /** The first operator's password if this start makes it; it is told nowhere else. */
    public Optional<String> firstOperatorsPassword() {
        return settings.operators().isEmpty() ? issued(Kind.OPERATOR) : Optional.empty();
    }

    /** The first service's secret if this start makes it; it is told nowhere else. */
    public Optional<String> firstServicesSecret() {
        return settings.services().isEmpty() ? issued(Kind.SERVICE) : Optional.empty();
    }

    private Optional<String> issued(Kind kind) {
        return settings.renewFirst() ? Optional.of(secrets.renew(kind)) : secrets.issue(kind);
    }
}
