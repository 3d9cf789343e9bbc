package dev.tenure.command.account;

import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How somebody who cannot sign in proves to be an account's holder (RST). */
public sealed interface ProofCommand<R> extends Command<R> {
    UserAccountId accountId();

    @Override
    default UUID target() {
        return accountId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.ACCOUNT_UNKNOWN;
    }

    /** Something that a stranger asks; of an account that is not there they learn as little as from a wrong answer. */
    sealed interface ByStranger<R> extends ProofCommand<R> {
        @Override
        default RejectionCode unknownTarget() {
            return RejectionCode.ANSWERS_REFUSED;
        }
    }

    /** Tells which questions were set (RST-1). */
    @Named(value = "account.look-at-questions", allowedTo = Role.SELF)
    record LookAtQuestions(@TargetAggregateIdentifier UserAccountId accountId, String loginName)
            implements ByStranger<QuestionsSet> {}

    /** Sets a new password by the right answers (RST-1). Wrong ones are counted, so a refusal is an outcome. */
    @Named(value = "account.reset-by-answers", allowedTo = Role.SELF)
    record ResetByAnswers(
            @TargetAggregateIdentifier UserAccountId accountId,
            String loginName,
            List<ChosenQuestion> answers,
            Secret newPassword)
            implements ByStranger<ProofOutcome> {
        public ResetByAnswers {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Compares the digits that a caller says with the account's mobile number; on a match the account is open again (RST-2).
     *
     * @param reset whether a temporary password goes out; a deactivated account always gets one (INA-4, RST-5)
     */
    @Named(
            value = "account.prove-by-mobile",
            allowedTo = {Role.HELPDESK, Role.NAS})
    record ProveByMobile(@TargetAggregateIdentifier UserAccountId accountId, String digits, boolean reset)
            implements ProofCommand<ProofOutcome> {}

    /**
     * Takes the word, heard by an operator or given in the owner's own session, of an owner of the person's own organisation, where the account has no mobile number (RST-3).
     *
     * @param mobile the number that the owner confirms
     */
    @Named(
            value = "account.prove-by-voucher",
            allowedTo = {Role.HELPDESK, Role.NAS, Role.SELF})
    record ProveByVoucher(UserAccountId accountId, UserAccountId voucher, MobileNumber mobile)
            implements ProofCommand<ProofOutcome> {}

    /** Notes what NAS validated through the provider's contact for a sole owner (RST-6). */
    @Named(value = "account.prepare-recovery", allowedTo = Role.NAS)
    record PrepareRecovery(UserAccountId accountId, MobileNumber mobile) implements ProofCommand<Done> {}

    /** Confirms, as a second operator, what another prepared (RST-6). */
    @Named(value = "account.confirm-recovery", allowedTo = Role.NAS)
    record ConfirmRecovery(@TargetAggregateIdentifier UserAccountId accountId) implements ProofCommand<ProofOutcome> {}

    /** Gives up what was prepared (RST-6). */
    @Named(value = "account.drop-recovery", allowedTo = Role.NAS)
    record DropRecovery(@TargetAggregateIdentifier UserAccountId accountId) implements ProofCommand<Done> {}

    /** The questions that the holder set, by their ids. */
    record QuestionsSet(List<String> questionIds) {
        public QuestionsSet {
            questionIds = List.copyOf(questionIds);
        }
    }
}
