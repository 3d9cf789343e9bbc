package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.SignInCommand.ChangePassword;
import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.account.SignInCommand.RecordRefusedAccess;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.SignInEvent.AccessRefused;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.PasswordRehashed;
import dev.tenure.kernel.account.SignInEvent.SignInRefused;
import dev.tenure.kernel.account.SignInEvent.Unlocked;
import dev.tenure.kernel.account.SignInEvent.WrongPasswordsForgotten;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.SignInPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with the holder's own password, wrong passwords, and the lock-out that they lead to (SIGN, RST-5). Whatever is
 * wrong, a look takes equally long and ends in the same refusal (SIGN-6).
 */
final class SignIn {
    /** What a sign-in is called among uses. */
    private static final String USE = "sign-in";

    private final UserAccount account;
    private final Deque<Instant> refusals = new ArrayDeque<>();
    private @Nullable Instant lockedOutAt;

    SignIn(UserAccount account) {
        this.account = account;
    }

    /** Whether nobody signs in, whatever they present. */
    boolean isLockedOut(Instant now, SignInPolicy policy) {
        Duration unlockAfter = policy.unlockAfter();
        return lockedOutAt != null && (unlockAfter == null || now.isBefore(lockedOutAt.plus(unlockAfter)));
    }

    /** Ends a lock-out, if there is one (RST-5). */
    void unlock(Proof by) {
        if (lockedOutAt != null) {
            apply(new Unlocked(account.id(), by));
        }
    }

    @CommandHandler
    SignInOutcome handle(EnterAccount command, Passwords checks, Clock clock, Policy policy) {
        Instant now = clock.instant();
        Optional<String> kept = open(command.proof(), now, policy.signIn());
        if (!isRight(command.proof(), kept, checks)) {
            return refuse(kept, now, policy.signIn());
        }
        unlock(Proof.PASSWORD);
        checks.newerForm(command.proof().password(), kept.orElseThrow())
                .ifPresent(hash -> apply(new PasswordRehashed(account.id(), new Credential(hash))));
        boolean expired = account.credentials().isPasswordExpired(now, policy.signIn());
        if (!expired && account.uses().isFirstOfItsDay(now)) {
            apply(new AccountUsed(account.id(), USE, now));
        } else if (!refusals.isEmpty()) {
            apply(new WrongPasswordsForgotten(account.id()));
        }
        return SignInOutcome.proven(expired, account.sessionEpoch().value(), now);
    }

    @CommandHandler
    SignInOutcome handle(ChangePassword command, Passwords checks, Messages messages, Clock clock, Policy policy) {
        Instant now = clock.instant();
        Optional<String> kept = open(command.proof(), now, policy.signIn());
        if (!isRight(command.proof(), kept, checks)) {
            return refuse(kept, now, policy.signIn());
        }
        unlock(Proof.PASSWORD);
        change(command.newPassword(), Proof.PASSWORD, checks, messages);
        return SignInOutcome.proven(false, account.sessionEpoch().value(), now);
    }

    @CommandHandler
    Done handle(RecordRefusedAccess command) {
        apply(new AccessRefused(account.id(), command.command(), command.refused(), command.code()));
        return new Done();
    }

    /**
     * Sets another password for whoever proved themselves, and tells the holder.
     *
     * @throws Rejection naming every rule that it breaks (PW-6)
     */
    void change(Secret wanted, Proof by, Passwords checks, Messages messages) {
        Credentials credentials = account.credentials();
        List<FieldProblem> broken = checks.brokenRules(
                wanted,
                account.address(),
                credentials.formerPasswords(),
                credentials.temporaryPassword().orElse(null));
        if (!broken.isEmpty()) {
            throw new Rejection(RejectionCode.PASSWORD_REFUSED, broken);
        }
        apply(new PasswordChanged(account.id(), by, new Credential(checks.hash(wanted))));
        String address = account.address().value();
        account.belonging()
                .toHolder(messages)
                .email(
                        address,
                        MessageTemplate.PASSWORD_CHANGED_EMAIL,
                        account.id().value(),
                        Map.of("address", address));
    }

    /** What becomes of a password that is presented for something else than signing in; a wrong one is counted. */
    SignInOutcome prove(PasswordProof proof, Passwords checks, Instant now, SignInPolicy policy) {
        Optional<String> kept = open(proof, now, policy);
        return isRight(proof, kept, checks)
                ? SignInOutcome.proven(
                        account.credentials().isPasswordExpired(now, policy),
                        account.sessionEpoch().value(),
                        now)
                : refuse(kept, now, policy);
    }

    /** The hash that a password has to fit; empty where nobody signs in by that name, whatever they present. */
    private Optional<String> open(PasswordProof proof, Instant now, SignInPolicy policy) {
        boolean open = account.naming().isCalled(proof.loginName())
                && account.clocks().isActive()
                && !isLockedOut(now, policy);
        return open ? account.credentials().passwordInForce() : Optional.empty();
    }

    /** One slow look, whatever is kept. */
    private static boolean isRight(PasswordProof proof, Optional<String> kept, Passwords checks) {
        if (kept.isEmpty()) {
            checks.spendAsMuch(proof.password());
            return false;
        }
        return checks.isOwn(proof.password(), kept.get());
    }

    /** A wrong password is counted where a right one would have let somebody in. */
    private SignInOutcome refuse(Optional<String> kept, Instant now, SignInPolicy policy) {
        if (kept.isEmpty()) {
            return SignInOutcome.refused(now);
        }
        count(now, policy);
        return SignInOutcome.counted(now);
    }

    private void count(Instant now, SignInPolicy policy) {
        Instant since = now.minus(policy.lockOutWithin());
        int inARow = 1
                + (int) refusals.stream()
                        .filter(refusal -> !refusal.isBefore(since))
                        .count();
        apply(new SignInRefused(account.id(), inARow));
        if (inARow >= policy.lockOutAfter()) {
            apply(new LockedOut(account.id()));
        }
    }

    @EventSourcingHandler
    void on(SignInRefused event, @Timestamp Instant at) {
        while (refusals.size() >= event.inARow()) {
            refusals.removeFirst();
        }
        refusals.addLast(at);
    }

    @EventSourcingHandler
    void on(WrongPasswordsForgotten event) {
        refusals.clear();
    }

    @EventSourcingHandler
    void on(LockedOut event, @Timestamp Instant at) {
        lockedOutAt = at;
        refusals.clear();
    }

    @EventSourcingHandler
    void on(Unlocked event) {
        lockedOutAt = null;
    }

    /** What others report of the account is use, and no proof of who signs in: it ends no row of wrong passwords. */
    @EventSourcingHandler
    void on(AccountUsed event) {
        if (event.kind().equals(USE)) {
            refusals.clear();
        }
    }

    @EventSourcingHandler
    void on(PasswordChosen event) {
        refusals.clear();
    }

    @EventSourcingHandler
    void on(PasswordChanged event) {
        refusals.clear();
    }

    @EventSourcingHandler
    void on(Reactivated event) {
        refusals.clear();
    }
}
