package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.PasswordRehashed;
import dev.tenure.kernel.account.SignInEvent.SecurityQuestionsChanged;
import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestionsSet;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.SignInPolicy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What an account's holder proves themselves with, and the first sign-in that sets it up (REG-7, REG-11, PW). */
final class Credentials {
    /** The current password and the four before it (PW-4). */
    private static final int REMEMBERED_PASSWORDS = 5;

    private final UserAccount account;
    private @Nullable String temporaryPassword;
    private Instant temporaryUntil = Instant.EPOCH;
    private boolean acceptableUseAccepted;
    private List<SecurityQuestion> securityQuestions = List.of();
    private final Deque<String> passwords = new ArrayDeque<>();
    private @Nullable Instant passwordSince;

    Credentials(UserAccount account) {
        this.account = account;
    }

    /** The hash of the holder's own password, once they chose one. */
    Optional<String> password() {
        return Optional.ofNullable(passwords.peekFirst());
    }

    /** The hash of the password that signs in; a temporary one that was issued voids it until another is chosen. */
    Optional<String> passwordInForce() {
        return temporaryPassword == null ? password() : Optional.empty();
    }

    /** The hash of the temporary password that is out, good or run out. */
    Optional<String> temporaryPassword() {
        return Optional.ofNullable(temporaryPassword);
    }

    /** The password and those before it, newest first. */
    List<String> formerPasswords() {
        return List.copyOf(passwords);
    }

    List<SecurityQuestion> securityQuestions() {
        return securityQuestions;
    }

    /** Since when the holder has had their password; empty before the first. */
    Optional<Instant> passwordSince() {
        return Optional.ofNullable(passwordSince);
    }

    /** When the password expires (PW-7); empty before the first. */
    Optional<Instant> passwordExpires(SignInPolicy policy) {
        return passwordSince().map(since -> CalendarDays.after(since, policy.passwordDays()));
    }

    /** Whether the password is too old for anything but changing it (PW-8, PW-11). */
    boolean isPasswordExpired(Instant now, SignInPolicy policy) {
        return passwordExpires(policy).filter(expiry -> !now.isBefore(expiry)).isPresent();
    }

    @CommandHandler
    FirstSignIn handle(LookAtFirstSignIn command, Passwords checks, Clock clock, Policy policy) {
        requireProof(command.proof(), checks, clock.instant(), policy);
        return progress(policy);
    }

    @CommandHandler
    FirstSignIn handle(AcceptAcceptableUse command, Passwords checks, Clock clock, Policy policy) {
        requireProof(command.proof(), checks, clock.instant(), policy);
        if (!command.version().equals(policy.acceptableUseVersion())) {
            throw new Rejection(RejectionCode.ACCEPTABLE_USE_NOT_IN_FORCE);
        }
        if (!acceptableUseAccepted) {
            apply(new AcceptableUseAccepted(account.id(), command.version()));
        }
        return progress(policy);
    }

    @CommandHandler
    FirstSignIn handle(SetSecurityQuestions command, Passwords checks, Clock clock, Policy policy) {
        requireProof(command.proof(), checks, clock.instant(), policy);
        require(acceptableUseAccepted, RejectionCode.ACCEPTABLE_USE_NOT_ACCEPTED);
        if (!securityQuestions.isEmpty()) {
            require(
                    checks.areSame(command.questions(), securityQuestions),
                    RejectionCode.SECURITY_QUESTIONS_ALREADY_SET);
            return progress(policy);
        }
        List<FieldProblem> broken = checks.brokenRules(command.questions());
        if (!broken.isEmpty()) {
            throw new Rejection(RejectionCode.SECURITY_QUESTIONS_REFUSED, broken);
        }
        apply(new SecurityQuestionsSet(account.id(), new SecurityQuestions(checks.hash(command.questions()))));
        return progress(policy);
    }

    @CommandHandler
    FirstSignIn handle(ChoosePassword command, Passwords checks, Clock clock, Policy policy) {
        String temporary = requireProof(command.proof(), checks, clock.instant(), policy);
        require(acceptableUseAccepted, RejectionCode.ACCEPTABLE_USE_NOT_ACCEPTED);
        require(!securityQuestions.isEmpty(), RejectionCode.SECURITY_QUESTIONS_NOT_SET);
        List<FieldProblem> broken =
                checks.brokenRules(command.newPassword(), account.address(), List.copyOf(passwords), temporary);
        if (!broken.isEmpty()) {
            throw new Rejection(RejectionCode.PASSWORD_REFUSED, broken);
        }
        apply(new PasswordChosen(account.id(), new Credential(checks.hash(command.newPassword()))));
        return progress(policy);
    }

    @EventSourcingHandler
    void on(TemporaryPasswordIssued event) {
        temporaryPassword = event.personal().hash();
        temporaryUntil = event.expiresAt();
    }

    @EventSourcingHandler
    void on(AcceptableUseAccepted event) {
        acceptableUseAccepted = true;
    }

    @EventSourcingHandler
    void on(SecurityQuestionsSet event) {
        securityQuestions = event.personal().questions();
    }

    @EventSourcingHandler
    void on(SecurityQuestionsChanged event) {
        securityQuestions = event.personal().questions();
    }

    @EventSourcingHandler
    void on(PasswordChosen event, @Timestamp Instant at) {
        chosen(event.personal(), at);
    }

    @EventSourcingHandler
    void on(PasswordChanged event, @Timestamp Instant at) {
        chosen(event.personal(), at);
    }

    @EventSourcingHandler
    void on(PasswordRehashed event) {
        passwords.pollFirst();
        passwords.addFirst(event.personal().hash());
    }

    private void chosen(Credential password, Instant at) {
        passwords.addFirst(password.hash());
        if (passwords.size() > REMEMBERED_PASSWORDS) {
            passwords.removeLast();
        }
        temporaryPassword = null;
        passwordSince = at;
    }

    /**
     * The hash of the temporary password that was presented; anything else is refused in the same words, and so is the right
     * one of an account that nobody signs in to (SIGN-6).
     */
    private String requireProof(TemporaryProof proof, Passwords checks, Instant now, Policy policy) {
        String hash = temporaryPassword;
        // looked at in any case, so that no refusal costs less than another
        boolean right = checks.isTemporary(proof.password(), hash == null ? "" : hash);
        if (hash == null
                || !account.naming().isCalled(proof.loginName())
                || !account.clocks().isActive()
                || account.signIn().isLockedOut(now, policy.signIn())
                || !now.isBefore(temporaryUntil)
                || !right) {
            throw new Rejection(RejectionCode.SIGN_IN_REFUSED);
        }
        return hash;
    }

    private FirstSignIn progress(Policy policy) {
        return FirstSignIn.of(
                acceptableUseAccepted,
                !securityQuestions.isEmpty(),
                temporaryPassword == null,
                policy.acceptableUseVersion());
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }
}
