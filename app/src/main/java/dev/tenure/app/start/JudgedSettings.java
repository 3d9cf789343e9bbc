package dev.tenure.app.start;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.command.dispatch.Named;
import dev.tenure.identity.IdentitySettings;
import dev.tenure.kernel.actor.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Judges what no room can judge by itself, before a database is made: that every scope of a service opens something. */
final class JudgedSettings {
    private JudgedSettings() {}

    static void judge(IdentitySettings identity) {
        if (identity.services().isEmpty()) {
            return;
        }
        Set<String> commands = commands();
        List<String> wrong = new ArrayList<>();
        identity.services()
                .forEach((name, service) -> service.scopes().stream()
                        .filter(scope -> !opensSomething(scope, commands))
                        .forEach(scope -> wrong.add(
                                "services." + name + ".scopes: '" + scope + "' opens no command and no right")));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("tenure.identity: " + String.join("; ", wrong));
        }
    }

    private static boolean opensSomething(String scope, Set<String> commands) {
        if (scope.endsWith("*")) {
            String beginning = scope.substring(0, scope.length() - 1);
            return commands.stream().anyMatch(it -> it.startsWith(beginning))
                    || Right.scopes().stream().anyMatch(it -> it.startsWith(beginning));
        }
        return commands.contains(scope) || Right.scopes().contains(scope);
    }

    /** The owned names of all commands there are. */
    static Set<String> commands() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isIndependent();
            }
        };
        scan.addIncludeFilter(new AnnotationTypeFilter(Named.class));
        Set<String> names = new TreeSet<>();
        for (BeanDefinition found :
                scan.findCandidateComponents(Command.class.getPackageName().replaceFirst("[.]\\w+$", ""))) {
            names.add(CommandNames.nameOf(type(String.valueOf(found.getBeanClassName()))));
        }
        return names;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, JudgedSettings.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
