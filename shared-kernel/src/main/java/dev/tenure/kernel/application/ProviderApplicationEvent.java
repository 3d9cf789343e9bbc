package dev.tenure.kernel.application;

import dev.tenure.kernel.AboutPerson;
import dev.tenure.kernel.EventName;
import dev.tenure.kernel.Personal;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What can happen to a care provider's application. */
public sealed interface ProviderApplicationEvent extends TenureEvent {
    ApplicationId applicationId();

    /** A provider applied (ORG-1). Its people follow, one event each. */
    @EventName("application.submitted")
    @Revision("1")
    record ApplicationSubmitted(
            ApplicationId applicationId,
            OdsCode odsCode,
            OdsStanding odsStanding,
            String providerName,
            String town,
            Contact personal)
            implements ProviderApplicationEvent {}

    /** Who answers for the application, and the e-mail address that log-in names are sent to (REG-5). */
    record Contact(String name, String email) implements Personal {}

    /**
     * One person of the application.
     *
     * @param accountId the id that the person's account will have
     * @param row the person's place in the application, from 1
     */
    @EventName("application.applicant-listed")
    @Revision("1")
    record ApplicantListed(
            ApplicationId applicationId, UserAccountId accountId, int row, ApplicantRole role, Applicant personal)
            implements ProviderApplicationEvent, AboutPerson {
        @Override
        public UUID person() {
            return accountId.value();
        }
    }

    /** A person who is to have an account. */
    record Applicant(PersonName name, MobileNumber mobile) implements Personal {}

    /** Mobile numbers of the application are in use elsewhere (REG-3); nothing of it is claimed and NAS looks at it. */
    @EventName("application.set-aside")
    @Revision("1")
    record ApplicationSetAside(ApplicationId applicationId, List<MobileClash> clashes)
            implements ProviderApplicationEvent {
        public ApplicationSetAside {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * A mobile number that is taken.
     *
     * @param row the person's place in the application, from 1
     * @param holder the account, or the person of another open application, that has the number
     */
    record MobileClash(int row, UUID holder) {}

    /**
     * NAS approved; the container, mailbox and accounts are to be made (ORG-2).
     *
     * @param owner the account that is to own the mailbox
     * @param accounts every account that is to be registered, the owner's included
     */
    @EventName("application.approved")
    @Revision("1")
    record ApplicationApproved(
            ApplicationId applicationId,
            CareContainerId containerId,
            SharedMailboxId mailboxId,
            UserAccountId owner,
            List<UserAccountId> accounts)
            implements ProviderApplicationEvent {
        public ApplicationApproved {
            accounts = List.copyOf(accounts);
        }
    }

    /** NAS rejected, with the reason that stands beside the event. What the application had claimed is free again. */
    @EventName("application.rejected")
    @Revision("1")
    record ApplicationRejected(ApplicationId applicationId) implements ProviderApplicationEvent {}

    /** Container, mailbox, accounts and memberships all exist (ORG-2). */
    @EventName("application.onboarded")
    @Revision("1")
    record ProviderOnboarded(ApplicationId applicationId) implements ProviderApplicationEvent {}

    /** Onboarding took too long; what is missing is named so that it can be seen and retried (ORG-2). */
    @EventName("application.onboarding-overdue")
    @Revision("1")
    record OnboardingOverdue(ApplicationId applicationId, List<String> missing) implements ProviderApplicationEvent {
        public OnboardingOverdue {
            missing = List.copyOf(missing);
        }
    }
}
