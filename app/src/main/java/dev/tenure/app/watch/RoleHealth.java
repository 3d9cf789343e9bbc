package dev.tenure.app.watch;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether a role of this process can do its part, for load balancers. The answer says yes or no; the log says why not, once
 * for each change.
 */
final class RoleHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(RoleHealth.class);

    private final String role;
    private final Supplier<List<String>> troubles;
    private final Supplier<List<String>> failures;
    private final AtomicReference<List<String>> last = new AtomicReference<>(List.of());
    private final AtomicReference<List<String>> lastFailures = new AtomicReference<>(List.of());

    /**
     * For one role.
     *
     * @param troubles why it cannot do its part
     * @param failures what fails again and again in it, which is told in the log and sends nobody away
     */
    RoleHealth(String role, Supplier<List<String>> troubles, Supplier<List<String>> failures) {
        this.role = role;
        this.troubles = troubles;
        this.failures = failures;
    }

    @Override
    public Health health() {
        List<String> found = found();
        List<String> before = last.getAndSet(found);
        if (!found.equals(before)) {
            tell(found);
        }
        List<String> failing = failures.get();
        if (!failing.equals(lastFailures.getAndSet(failing)) && !failing.isEmpty()) {
            LOG.error(
                    "In the {} these fail again and again, and stay behind until their cause is mended: {}.",
                    role,
                    String.join(", ", failing));
        }
        return found.isEmpty()
                ? Health.up().build()
                : Health.status(Status.OUT_OF_SERVICE).withDetail("why", found).build();
    }

    private List<String> found() {
        try {
            return troubles.get();
        } catch (RuntimeException unavailable) {
            LOG.debug("The {} cannot tell how it does", role, unavailable);
            return List.of("the database cannot be asked");
        }
    }

    private void tell(List<String> found) {
        if (found.isEmpty()) {
            LOG.info("The {} is ready again.", role);
        } else {
            LOG.warn("The {} is not ready: {}.", role, String.join("; ", found));
        }
    }
}
