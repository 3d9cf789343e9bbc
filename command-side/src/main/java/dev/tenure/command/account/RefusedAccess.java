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
import java.util.UUID;

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
        write(CommandNames.nameOf(command.getClass()), command.target(), code, actor);
    }

    /**
     * The same of what was refused before it became a command.
     *
     * @param asked a command or a right, by its name
     * @param target what it was asked of
     */
    public void attempted(String asked, UUID target, Actor actor) {
        write(asked, target, RejectionCode.NOT_ALLOWED, actor);
    }

    private void write(String asked, UUID target, RejectionCode code, Actor actor) {
        actor.heldAccount()
                .map(UserAccountId::of)
                .map(id -> new RecordRefusedAccess(id, asked, target, code.name()))
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
