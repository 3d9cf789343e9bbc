package dev.tenure.command.account;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account. */
public sealed interface UserAccountCommand<R> extends Command<R> {
    UserAccountId accountId();

    @Override
    default UUID target() {
        return accountId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.ACCOUNT_UNKNOWN;
    }

    /** Makes the account of one person of an approved application (REG-4 to 6, REG-8). */
    @Named(value = "account.register-applicant", allowedTo = Role.PROCESS)
    record RegisterApplicant(UserAccountId accountId, ApplicationId applicationId, CareContainerId containerId)
            implements UserAccountCommand<Done> {}

    /**
     * Makes the account of one good row of a bulk upload, or of the import into a local container (REG-4 to 6, REG-8, REG-10,
     * ORG-9).
     *
     * @param existing the address that the person brings and keeps; null where they get one
     * @param informed the e-mail addresses that the log-in name goes to (REG-5)
     */
    @Named(value = "account.register-uploaded", allowedTo = Role.PROCESS)
    record RegisterUploaded(
            UserAccountId accountId,
            CareContainerId containerId,
            PersonName name,
            MobileNumber mobile,
            @Nullable MailAddress existing,
            RegistrationChannel channel,
            List<String> informed)
            implements UserAccountCommand<Done> {
        public RegisterUploaded {
            informed = List.copyOf(informed);
        }
    }

    /** Sends a new temporary password to the account's mobile and voids the one before (REG-11). */
    @Named(value = "account.issue-temporary-password", allowedTo = Role.NAS)
    record IssueTemporaryPassword(@TargetAggregateIdentifier UserAccountId accountId)
            implements UserAccountCommand<Done> {}

    /** A step of the first sign-in. Whoever presents something for no account learns as little as from a wrong password. */
    sealed interface FirstSignInStep extends UserAccountCommand<FirstSignIn> {
        TemporaryProof proof();

        @Override
        default RejectionCode unknownTarget() {
            return RejectionCode.SIGN_IN_REFUSED;
        }
    }

    /** Tells how far the first sign-in has got (REG-7). */
    @Named(value = "account.look-at-first-sign-in", allowedTo = Role.SELF)
    record LookAtFirstSignIn(@TargetAggregateIdentifier UserAccountId accountId, TemporaryProof proof)
            implements FirstSignInStep {}

    /** Accepts the acceptable use policy of that version (REG-7). */
    @Named(value = "account.accept-acceptable-use", allowedTo = Role.SELF)
    record AcceptAcceptableUse(@TargetAggregateIdentifier UserAccountId accountId, TemporaryProof proof, String version)
            implements FirstSignInStep {}

    /** Sets three security questions with their answers (REG-7). */
    @Named(value = "account.set-security-questions", allowedTo = Role.SELF)
    record SetSecurityQuestions(
            @TargetAggregateIdentifier UserAccountId accountId, TemporaryProof proof, List<ChosenQuestion> questions)
            implements FirstSignInStep {
        public SetSecurityQuestions {
            questions = List.copyOf(questions);
        }
    }

    /** Replaces the temporary password by the holder's own (REG-7, PW-1 to 6). */
    @Named(value = "account.choose-password", allowedTo = Role.SELF)
    record ChoosePassword(@TargetAggregateIdentifier UserAccountId accountId, TemporaryProof proof, Secret newPassword)
            implements FirstSignInStep {}

    /** Changes the person's name, and the address with it (REN-1). */
    @Named(value = "account.rename", allowedTo = Role.NAS)
    record RenamePerson(@TargetAggregateIdentifier UserAccountId accountId, PersonName name)
            implements UserAccountCommand<Done> {}

    /**
     * Records that an operator looked at a temporary password in the local outbox, and wipes it there (REG-5). The outbox stands
     * in for everybody's telephone, local accounts' too.
     */
    @Named(value = "account.show-temporary-password", allowedTo = Role.NAS, ofLocalAccountsToo = true)
    record ShowTemporaryPassword(@TargetAggregateIdentifier UserAccountId accountId, UUID messageId)
            implements UserAccountCommand<Done> {}

    /**
     * What somebody presents at a first sign-in.
     *
     * @param loginName the account's current address, as typed
     */
    record TemporaryProof(String loginName, Secret password) {}

    /** One security question by its id, with the answer. */
    record ChosenQuestion(String questionId, Secret answer) {}
}
