package dev.tenure.app.roles;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Leaves Axon out of a process that neither decides nor answers: it would ask for an event store there. */
public final class AxonOnlyWhereNeeded implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final String AXON = "org.axonframework.";
    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(String[] classes, AutoConfigurationMetadata metadata) {
        boolean needed = isNeeded();
        boolean[] kept = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            kept[i] = needed || classes[i] == null || !classes[i].startsWith(AXON);
        }
        return kept;
    }

    private boolean isNeeded() {
        if (environment == null) {
            return true;
        }
        Set<ProcessRole> roles = ProcessRole.of(environment);
        return roles.contains(ProcessRole.COMMAND) || roles.contains(ProcessRole.QUERY);
    }
}
