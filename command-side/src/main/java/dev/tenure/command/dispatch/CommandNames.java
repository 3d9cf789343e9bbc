package dev.tenure.command.dispatch;

/** Reads a command's owned name. */
public final class CommandNames {
    private CommandNames() {}

    /** The name, from {@link Named}. */
    public static String nameOf(Class<?> command) {
        return named(command).value();
    }

    static Named named(Class<?> command) {
        Named named = command.getAnnotation(Named.class);
        if (named == null) {
            throw new IllegalStateException(command.getName() + " has no @Named");
        }
        return named;
    }
}
