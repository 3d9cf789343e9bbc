package dev.tenure.app.roles;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Judges {@link ConditionalOnRole} from the settings alone, so that it may stand over a component scan too. */
final class OnRole implements ConfigurationCondition {
    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.PARSE_CONFIGURATION;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> attributes = metadata.getAnnotationAttributes(ConditionalOnRole.class.getName());
        if (attributes == null || !(attributes.get("value") instanceof ProcessRole[] wanted)) {
            throw new IllegalStateException("@ConditionalOnRole names no role");
        }
        Set<ProcessRole> roles = ProcessRole.of(context.getEnvironment());
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
