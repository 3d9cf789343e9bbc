package dev.tenure.kernel.request;

import dev.tenure.kernel.AboutPerson;
import dev.tenure.kernel.EventName;
import dev.tenure.kernel.Personal;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a request of a person or an owner (LEA-8, SMB-9). */
public sealed interface StaffRequestEvent extends TenureEvent, AboutPerson {
    StaffRequestId requestId();

    /** Whom the request is about. */
    UserAccountId accountId();

    /** Reasons and names are sealed with what else identifies the person, and erased with it (LEA-5). */
    @Override
    default UUID person() {
        return accountId().value();
    }

    /**
     * Somebody leaves their provider.
     *
     * @param accountId who leaves
     * @param reporter who said so: the person, or an owner of a mailbox of their provider
     * @param containerId the provider that they leave
     * @param movingTo the provider that they go to, where one is named
     */
    @EventName("request.leaving-reported")
    @Revision("1")
    record LeavingReported(
            StaffRequestId requestId,
            UserAccountId accountId,
            UserAccountId reporter,
            CareContainerId containerId,
            @Nullable CareContainerId movingTo)
            implements StaffRequestEvent {}

    /**
     * Somebody has another name.
     *
     * @param reporter who said so: the person, or an owner of a mailbox of their provider
     */
    @EventName("request.name-reported")
    @Revision("1")
    record NameReported(
            StaffRequestId requestId,
            UserAccountId accountId,
            UserAccountId reporter,
            CareContainerId containerId,
            ReportedName personal)
            implements StaffRequestEvent {}

    /** The name that somebody has now. */
    record ReportedName(PersonName name) implements Personal {}

    /**
     * An owner asks for an account for one of their staff; the mobile number is claimed for it.
     *
     * @param accountId the id that the account will have
     * @param reporter the owner
     * @param mailboxId the owner's mailbox, whose member the person becomes (SMB-11)
     */
    @EventName("request.account-wanted")
    @Revision("1")
    record AccountWanted(
            StaffRequestId requestId,
            UserAccountId accountId,
            UserAccountId reporter,
            CareContainerId containerId,
            SharedMailboxId mailboxId,
            WantedPerson personal)
            implements StaffRequestEvent {}

    /**
     * An owner asks for another temporary password for one of their staff, whose first sign-in is not done (REG-11).
     *
     * @param accountId who is to have it
     * @param reporter the owner
     */
    @EventName("request.temporary-password-wanted")
    @Revision("1")
    record TemporaryPasswordWanted(
            StaffRequestId requestId, UserAccountId accountId, UserAccountId reporter, CareContainerId containerId)
            implements StaffRequestEvent {}

    /** Who is to have an account. */
    record WantedPerson(PersonName name, MobileNumber mobile) implements Personal {}

    /** NAS did what was asked, in the same unit; the reason stands beside the event. */
    @EventName("request.accepted")
    @Revision("1")
    record RequestAccepted(StaffRequestId requestId, UserAccountId accountId) implements StaffRequestEvent {}

    /**
     * NAS refused, with the reason that stands beside the event. What the request had claimed is free again.
     *
     * @param erasureDue when whom an account was wanted for becomes unreadable (LEA-5); null where that is at once, and of a
     *     request about somebody who has an account
     */
    @EventName("request.rejected")
    @Revision("1")
    record RequestRejected(
            StaffRequestId requestId,
            UserAccountId accountId,
            @Nullable Instant erasureDue) implements StaffRequestEvent {}

    /**
     * Whoever made the request took it back, or NAS did for them.
     *
     * @param erasureDue as of a rejected one
     */
    @EventName("request.withdrawn")
    @Revision("1")
    record RequestWithdrawn(
            StaffRequestId requestId,
            UserAccountId accountId,
            @Nullable Instant erasureDue) implements StaffRequestEvent {}

    /** The name and number of whom no account was given to were kept for as long as the policy says and are unreadable now (LEA-5). */
    @EventName("request.erased")
    @Revision("1")
    record RequestErased(StaffRequestId requestId, UserAccountId accountId) implements StaffRequestEvent {}

    /** The account that it was about was deleted before NAS decided; in one unit with the deletion. */
    @EventName("request.overtaken")
    @Revision("1")
    record RequestOvertaken(StaffRequestId requestId, UserAccountId accountId) implements StaffRequestEvent {}
}
