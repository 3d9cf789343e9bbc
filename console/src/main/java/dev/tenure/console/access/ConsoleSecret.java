package dev.tenure.console.access;

/** The secret with which the console proves itself to identity; the assembly provides it. */
@FunctionalInterface
public interface ConsoleSecret {
    String value();
}
