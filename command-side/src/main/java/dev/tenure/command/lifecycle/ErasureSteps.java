package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeErasure;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Destroys the key to whatever identified the holder of a deleted account, when the days are over that it was kept for (LEA-5). */
public final class ErasureSteps {
    private final Joint<UserAccount> accounts;
    private final Clock clock;

    public ErasureSteps(Joint<UserAccount> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @CommandHandler
    Judged handle(JudgeErasure command) {
        Aggregate<UserAccount> account;
        try {
            account = accounts.load(command.target());
        } catch (Rejection gone) {
            if (gone.code() == RejectionCode.ACCOUNT_UNKNOWN) {
                // asked a second time: without the key there is no account to read
                return Judged.OVER;
            }
            throw gone;
        }
        Instant due = account.invoke(it -> it.clocks().erasureDue());
        if (due == null) {
            return Judged.OVER;
        }
        if (clock.instant().isBefore(due)) {
            return new Judged(due);
        }
        account.execute(it -> it.clocks().erase());
        AppendUnit.current().erase(command.target());
        return Judged.OVER;
    }
}
