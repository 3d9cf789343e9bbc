package dev.tenure.command.dispatch;

import java.util.function.Supplier;

/** Looks on at every command that passes the gate, without a say in what becomes of it. */
@FunctionalInterface
public interface CommandWatch {
    /** Looks away. */
    CommandWatch NOBODY = (command, sending) -> sending.get();

    /**
     * Has the command sent, once, and passes on its answer or failure as it is.
     *
     * @param command the command's owned name
     */
    Answer around(String command, Supplier<Answer> sending);
}
