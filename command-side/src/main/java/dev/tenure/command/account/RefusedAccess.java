package dev.tenure.command.account;

import dev.tenure.command.account.SignInCommand.RecordRefusedAccess;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.dispatch.Refusals;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;

/** Writes into a holder's own history what they asked for in their session and was not theirs (AUD-1). */
public final class RefusedAccess implements Refusals {
    private final Commands commands;

    public RefusedAccess(Commands commands) {
        this.commands = commands;
    }

    /** A password that has expired is no attempt at what is somebody else's (PW-8). */
    @Override
    public void heard(Command<?> command, Actor actor, RejectionCode code) {
        if (code == RejectionCode.PASSWORD_EXPIRED) {
            return;
        }
        actor.heldAccount()
                .map(UserAccountId::of)
                .map(id -> new RecordRefusedAccess(
                        id, CommandNames.nameOf(command.getClass()), command.target(), code.name()))
                .ifPresent(attempt -> write(attempt, actor));
    }

    private void write(RecordRefusedAccess attempt, Actor actor) {
        try {
            commands.send(attempt, CommandContext.of(actor));
        } catch (Rejection gone) {
            // an account that was deleted meanwhile has no history that goes on; the refusal itself is told all the
            // same
            if (gone.code() != attempt.unknownTarget()) {
                throw gone;
            }
        }
    }
}
