package dev.tenure.command.dispatch;

import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Actor;

/** Hears of every command that is refused because it is not its sender's to send, so that the attempt is recorded (AUD-1). */
@FunctionalInterface
public interface Refusals {
    /** Lets them go. */
    Refusals UNHEARD = (command, actor, code) -> {};

    /** Called before the refusal is told; what it fails with is told instead. */
    void heard(Command<?> command, Actor actor, RejectionCode code);
}
