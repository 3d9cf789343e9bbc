package dev.tenure.command.account;

import dev.tenure.command.account.SignInCommand.InSession;
import dev.tenure.command.account.SignInCommand.LookAtSession;
import dev.tenure.command.account.SignInCommand.OpenMailbox;
import dev.tenure.command.account.SignInCommand.SessionStanding;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * How often something happened that ends every session of an account (PW-9): a session that began before the last of it is
 * over, with nothing to be written anywhere else.
 */
final class SessionEpoch {
    private final UserAccount account;
    private long endings;

    SessionEpoch(UserAccount account) {
        this.account = account;
    }

    long value() {
        return endings;
    }

    @CommandHandler
    SessionStanding handle(LookAtSession command, Clock clock, Policy policy) {
        requireCurrent(command);
        SharedMailboxId mailbox = command.mailboxId();
        if (mailbox != null && !account.mailboxes().mayOpen(mailbox)) {
            throw new Rejection(RejectionCode.SESSION_OVER);
        }
        return new SessionStanding(mustChangePassword(clock, policy));
    }

    @CommandHandler
    Done handle(OpenMailbox command, Clock clock, Policy policy) {
        requireCurrent(command);
        if (mustChangePassword(clock, policy)) {
            throw new Rejection(RejectionCode.PASSWORD_EXPIRED);
        }
        if (!account.mailboxes().mayOpen(command.mailboxId())) {
            throw new Rejection(RejectionCode.NOT_A_MEMBER);
        }
        return new Done();
    }

    private boolean mustChangePassword(Clock clock, Policy policy) {
        return account.credentials().isPasswordExpired(clock.instant(), policy.signIn());
    }

    private void requireCurrent(InSession<?> command) {
        if (command.epoch() != endings) {
            throw new Rejection(RejectionCode.SESSION_OVER);
        }
    }

    @EventSourcingHandler
    void on(PasswordChosen event) {
        endings++;
    }

    @EventSourcingHandler
    void on(PasswordChanged event) {
        endings++;
    }

    @EventSourcingHandler
    void on(TemporaryPasswordIssued event) {
        endings++;
    }

    @EventSourcingHandler
    void on(LockedOut event) {
        endings++;
    }

    @EventSourcingHandler
    void on(Deactivated event) {
        endings++;
    }
}
