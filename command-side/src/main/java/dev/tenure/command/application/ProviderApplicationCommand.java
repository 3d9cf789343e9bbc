package dev.tenure.command.application;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an application. */
public sealed interface ProviderApplicationCommand<R> extends Command<R> {
    ApplicationId applicationId();

    @Override
    default UUID target() {
        return applicationId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.APPLICATION_UNKNOWN;
    }

    /** Applies for a provider, with its first people, one of whom is to own the mailbox (ORG-1). */
    @Named(
            value = "application.submit",
            allowedTo = {Role.APPLICANT, Role.NAS})
    record SubmitApplication(
            @TargetAggregateIdentifier ApplicationId applicationId,
            OdsCode odsCode,
            String providerName,
            String town,
            String contactName,
            String contactEmail,
            List<Person> people)
            implements ProviderApplicationCommand<ApplicationReceipt> {
        public SubmitApplication {
            people = List.copyOf(people);
        }
    }

    /** A person of the application, in their place from 1, under the id that their account will have. */
    record Person(UserAccountId accountId, int row, ApplicantRole role, PersonName name, MobileNumber mobile) {}

    /** Approves, under the ids that container and mailbox are to have (ORG-1, ORG-2). */
    @Named(value = "application.approve", allowedTo = Role.NAS)
    record ApproveApplication(
            @TargetAggregateIdentifier ApplicationId applicationId,
            CareContainerId containerId,
            SharedMailboxId mailboxId)
            implements ProviderApplicationCommand<ApprovalReceipt> {}

    /** Rejects; the reason stands in the command's context (ORG-1). */
    @Named(value = "application.reject", allowedTo = Role.NAS)
    record RejectApplication(@TargetAggregateIdentifier ApplicationId applicationId)
            implements ProviderApplicationCommand<Done> {}

    /** Notes that everything that the approval promised exists (ORG-2). */
    @Named(value = "application.finish-onboarding", allowedTo = Role.PROCESS)
    record FinishOnboarding(@TargetAggregateIdentifier ApplicationId applicationId)
            implements ProviderApplicationCommand<Done> {}

    /** Notes what is still missing after too long a time (ORG-2). */
    @Named(value = "application.report-overdue", allowedTo = Role.PROCESS)
    record ReportOverdue(@TargetAggregateIdentifier ApplicationId applicationId, List<String> missing)
            implements ProviderApplicationCommand<Done> {
        public ReportOverdue {
            missing = List.copyOf(missing);
        }
    }
}
