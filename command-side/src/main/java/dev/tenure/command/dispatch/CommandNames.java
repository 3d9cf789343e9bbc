package dev.tenure.command.dispatch;

import dev.tenure.kernel.actor.Role;
import java.util.Set;

/** Reads a command's owned name, once for each type. */
public final class CommandNames {
    private static final ClassValue<Spoken> SPOKEN = new ClassValue<>() {
        @Override
        protected Spoken computeValue(Class<?> command) {
            Named named = command.getAnnotation(Named.class);
            if (named == null) {
                throw new IllegalStateException(command.getName() + " has no @Named");
            }
            return new Spoken(named.value(), Set.of(named.allowedTo()), named.ofLocalAccountsToo());
        }
    };

    private CommandNames() {}

    /** What {@link Named} says. */
    record Spoken(String name, Set<Role> allowedTo, boolean ofLocalAccountsToo) {}

    /** The name, from {@link Named}. */
    public static String nameOf(Class<?> command) {
        return named(command).name();
    }

    /** Whether NAS may send it about accounts that a local organisation runs (ORG-9). */
    public static boolean isOfLocalAccountsToo(Class<?> command) {
        return named(command).ofLocalAccountsToo();
    }

    static Spoken named(Class<?> command) {
        return SPOKEN.get(command);
    }
}
