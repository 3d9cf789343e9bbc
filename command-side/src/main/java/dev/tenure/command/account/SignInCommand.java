package dev.tenure.command.account;

import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the holder of an account asks with their own password, or in a session that it began (SIGN, PW-7 to 11). */
public sealed interface SignInCommand<R> extends Command<R> {
    UserAccountId accountId();

    @Override
    default UUID target() {
        return accountId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.SIGN_IN_REFUSED;
    }

    /** Signs in (SIGN-1). A wrong password is counted, so a refusal is an outcome (SIGN-3). */
    @Named(value = "account.sign-in", allowedTo = Role.SELF)
    record EnterAccount(@TargetAggregateIdentifier UserAccountId accountId, PasswordProof proof)
            implements SignInCommand<SignInOutcome> {}

    /** Changes the password (PW-7, PW-8); a wrong present one is counted as at a sign-in. */
    @Named(value = "account.change-password", allowedTo = Role.SELF)
    record ChangePassword(@TargetAggregateIdentifier UserAccountId accountId, PasswordProof proof, Secret newPassword)
            implements SignInCommand<SignInOutcome> {}

    /**
     * Sets other security questions (RST-1). Whoever finds a session open must not be able to come back by answers of their own, so it
     * takes the password once more; a wrong one is counted as at a sign-in.
     */
    @Named(value = "account.change-security-questions", allowedTo = Role.SELF)
    record ChangeSecurityQuestions(
            @TargetAggregateIdentifier UserAccountId accountId, Secret password, List<ChosenQuestion> questions)
            implements SignInCommand<SignInOutcome> {
        public ChangeSecurityQuestions {
            questions = List.copyOf(questions);
        }
    }

    /** Records that the holder asked for something that is not theirs; sent by the gate alone (AUD-1). */
    @Named(value = "account.record-refused-access", allowedTo = Role.SELF)
    record RecordRefusedAccess(
            @TargetAggregateIdentifier UserAccountId accountId, String command, UUID refused, String code)
            implements SignInCommand<Done> {}

    /** Something that is asked in a session. */
    sealed interface InSession<R> extends SignInCommand<R> {
        /** The account's session epoch when the session began. */
        long epoch();

        @Override
        default RejectionCode unknownTarget() {
            return RejectionCode.SESSION_OVER;
        }
    }

    /**
     * Tells whether the session is still good, and what it lets its holder do (PW-8, PW-9).
     *
     * @param mailboxId the shared mailbox that it opens, which its holder may have lost (SMB-7)
     */
    @Named(value = "account.look-at-session", allowedTo = Role.SELF)
    record LookAtSession(
            @TargetAggregateIdentifier UserAccountId accountId,
            long epoch,
            @Nullable SharedMailboxId mailboxId) implements InSession<SessionStanding> {}

    /** Opens a shared mailbox from a personal session (SMB-3, SIGN-5). */
    @Named(value = "account.open-mailbox", allowedTo = Role.SELF)
    record OpenMailbox(@TargetAggregateIdentifier UserAccountId accountId, long epoch, SharedMailboxId mailboxId)
            implements InSession<Done> {}

    /**
     * What somebody presents to sign in.
     *
     * @param loginName the account's current address, as typed
     */
    record PasswordProof(String loginName, Secret password) {}

    /** What a session is good for: everything, or only changing the password. */
    record SessionStanding(boolean mustChangePassword) {}
}
