package dev.tenure.contracts;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestionsSet;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordShown;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.Applicant;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationRejected;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSetAside;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import dev.tenure.kernel.application.ProviderApplicationEvent.MobileClash;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadChecked;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadFinished;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersFreed;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersHeld;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadReceived;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadStarted;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadWithdrawn;
import dev.tenure.kernel.upload.UploadId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One event of each kind with every component filled in, and those with components left out. */
public final class SampleEvents {
    private static final ApplicationId APPLICATION = ApplicationId.of("a0000000-0000-4000-8000-000000000001");
    private static final UserAccountId ACCOUNT = UserAccountId.of("a0000000-0000-4000-8000-000000000002");
    private static final CareContainerId CONTAINER = CareContainerId.of("a0000000-0000-4000-8000-000000000003");
    private static final SharedMailboxId MAILBOX = SharedMailboxId.of("a0000000-0000-4000-8000-000000000004");
    private static final UUID HOLDER = UUID.fromString("a0000000-0000-4000-8000-000000000005");
    private static final UploadId UPLOAD = UploadId.of("a0000000-0000-4000-8000-000000000007");
    private static final Instant EXPIRY = Instant.parse("2026-06-19T08:30:00.123456Z");

    private static final PersonName NAME = new PersonName("John", "Smith");
    private static final PersonName NEW_NAME = new PersonName("Zoë", "O'Neill");
    private static final MailAddress ADDRESS = MailAddress.of("john.smith1@nhs.net");
    private static final MailAddress NEW_ADDRESS = MailAddress.of("zoe.oneill@nhs.net");
    private static final MobileNumber MOBILE = MobileNumber.of("+447700900123");
    private static final OdsCode CODE = OdsCode.of("V1X2Y");
    private static final Credential CREDENTIAL = new Credential("{form}salted-hash");

    private SampleEvents() {}

    public static List<TenureEvent> complete() {
        return List.of(
                new ApplicationSubmitted(
                        APPLICATION,
                        CODE,
                        OdsStanding.KNOWN,
                        "Bumbleton Care Home",
                        "Newcastle",
                        new Contact("Pat Jones", "office@bumbleton.example")),
                new ApplicantListed(APPLICATION, ACCOUNT, 1, ApplicantRole.OWNER, new Applicant(NAME, MOBILE)),
                new ApplicationSetAside(APPLICATION, List.of(new MobileClash(2, HOLDER))),
                new ApplicationApproved(APPLICATION, CONTAINER, MAILBOX, ACCOUNT, List.of(ACCOUNT)),
                new ApplicationRejected(APPLICATION),
                new ProviderOnboarded(APPLICATION),
                new OnboardingOverdue(APPLICATION, List.of("mailbox")),
                new ContainerOpened(
                        CONTAINER, CODE, "Bumbleton Care Home", "Newcastle", ParentContainer.CARE, APPLICATION),
                new AccountRegistered(
                        ACCOUNT,
                        CONTAINER,
                        RegistrationChannel.PORTAL,
                        APPLICATION,
                        new RegisteredPerson(NAME, ADDRESS, MOBILE)),
                new TemporaryPasswordIssued(ACCOUNT, EXPIRY, CREDENTIAL),
                new TemporaryPasswordShown(ACCOUNT, "a0000000-0000-4000-8000-000000000006"),
                new AcceptableUseAccepted(ACCOUNT, "2018-04"),
                new SecurityQuestionsSet(
                        ACCOUNT,
                        new SecurityQuestions(List.of(new SecurityQuestion("First pet?", "{form}salted-hash")))),
                new PasswordChosen(ACCOUNT, CREDENTIAL),
                new AccountRenamed(ACCOUNT, true, new RenamedPerson(NEW_NAME, NEW_ADDRESS, ADDRESS)),
                new MailboxCreated(
                        MAILBOX,
                        CONTAINER,
                        APPLICATION,
                        MailAddress.of("care.newcastle.bumbletoncarehomev1x2y@nhs.net"),
                        "Bumbleton Care Home",
                        ACCOUNT),
                new MemberAdded(MAILBOX, ACCOUNT),
                new UploadReceived(UPLOAD, CONTAINER, 20, 2),
                new UploadNumbersHeld(UPLOAD, 15),
                new UploadNumbersFreed(UPLOAD, 1),
                new UploadChecked(UPLOAD, 15, 2, 3),
                new UploadStarted(UPLOAD),
                new UploadFinished(UPLOAD, 15, 2, 3),
                new UploadWithdrawn(UPLOAD));
    }

    static List<TenureEvent> withComponentsLeftOut() {
        return List.of(
                new AccountRegistered(
                        ACCOUNT,
                        CONTAINER,
                        RegistrationChannel.LOCAL,
                        null,
                        new RegisteredPerson(NAME, ADDRESS, MOBILE)),
                new AccountRenamed(ACCOUNT, false, new RenamedPerson(NEW_NAME, ADDRESS, null)),
                new OnboardingOverdue(APPLICATION, List.of()));
    }
}
