package dev.tenure.command.request;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.lifecycle.Judged;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.request.StaffRequestId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a request, and asked by one (LEA-8, SMB-9). */
public sealed interface StaffRequestCommand<R> extends Command<R> {
    StaffRequestId requestId();

    @Override
    default UUID target() {
        return requestId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.REQUEST_UNKNOWN;
    }

    /** Makes a request. A holder makes it as themselves; NAS notes what somebody told it by telephone. */
    sealed interface Making extends StaffRequestCommand<RequestStanding> {
        UserAccountId reporter();
    }

    /**
     * Reports that somebody leaves, or goes to another provider (LEA-8).
     *
     * @param movingTo the provider that they go to; null where they leave
     */
    @Named(
            value = "request.report-leaving",
            allowedTo = {Role.SELF, Role.NAS})
    record ReportLeaving(
            StaffRequestId requestId,
            UserAccountId accountId,
            UserAccountId reporter,
            @Nullable CareContainerId movingTo)
            implements Making {}

    /** Reports that somebody has another name (LEA-8). */
    @Named(
            value = "request.report-name",
            allowedTo = {Role.SELF, Role.NAS})
    record ReportName(StaffRequestId requestId, UserAccountId accountId, UserAccountId reporter, PersonName name)
            implements Making {}

    /**
     * Asks for an account for one of an owner's staff (SMB-9, REG-8).
     *
     * @param accountId the id that the account will have
     * @param mailboxId a mailbox of the owner, whose member the person becomes (SMB-11)
     */
    @Named(
            value = "request.ask-for-account",
            allowedTo = {Role.SELF, Role.NAS})
    record AskForAccount(
            StaffRequestId requestId,
            UserAccountId accountId,
            UserAccountId reporter,
            SharedMailboxId mailboxId,
            PersonName name,
            MobileNumber mobile)
            implements Making {}

    /** Asks for another temporary password for one of an owner's staff (REG-11). */
    @Named(
            value = "request.ask-for-temporary-password",
            allowedTo = {Role.SELF, Role.NAS})
    record AskForTemporaryPassword(StaffRequestId requestId, UserAccountId accountId, UserAccountId reporter)
            implements Making {}

    /**
     * Does what is asked, in the same unit.
     *
     * @param successors who answers for mailboxes that lose their last owner by it (SMB-8)
     */
    @Named(value = "request.accept", allowedTo = Role.NAS)
    record AcceptRequest(StaffRequestId requestId, List<Successor> successors)
            implements StaffRequestCommand<RequestStanding> {
        public AcceptRequest {
            successors = List.copyOf(successors);
        }
    }

    /** Refuses, with a reason that the reporter is told. */
    @Named(value = "request.reject", allowedTo = Role.NAS)
    record RejectRequest(StaffRequestId requestId) implements StaffRequestCommand<RequestStanding> {}

    /** Takes it back: whoever made it, or NAS for them. */
    @Named(
            value = "request.withdraw",
            allowedTo = {Role.SELF, Role.NAS})
    record WithdrawRequest(StaffRequestId requestId) implements StaffRequestCommand<RequestStanding> {}

    /** Makes unreadable whom an account was wanted for, once they were kept for long enough (LEA-5). */
    @Named(value = "request.judge-erasure", allowedTo = Role.PROCESS)
    record JudgeRequestErasure(StaffRequestId requestId) implements StaffRequestCommand<Judged> {}

    /** Tells whoever made it where it stands. */
    @Named(
            value = "request.look",
            allowedTo = {Role.SELF, Role.NAS})
    record LookAtRequest(@TargetAggregateIdentifier StaffRequestId requestId)
            implements StaffRequestCommand<RequestStanding> {}
}
