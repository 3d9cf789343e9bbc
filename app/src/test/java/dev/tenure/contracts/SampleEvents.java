package dev.tenure.contracts;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.BelongingEvent.AccessEnded;
import dev.tenure.kernel.account.BelongingEvent.AccessGiven;
import dev.tenure.kernel.account.BelongingEvent.ChangeReported;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.ReportDecided;
import dev.tenure.kernel.account.BelongingEvent.ReportKind;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.AbsenceAnnounced;
import dev.tenure.kernel.account.ClockEvent.AbsenceEnded;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.AccountErased;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.InactivityStep;
import dev.tenure.kernel.account.ClockEvent.InactivityWarned;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.LeaverReminded;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.ProfileEvent.AutoReplySet;
import dev.tenure.kernel.account.ProfileEvent.ContactRemoved;
import dev.tenure.kernel.account.ProfileEvent.ContactSaved;
import dev.tenure.kernel.account.ProfileEvent.MobileChange;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeRefused;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeSent;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.NewMobile;
import dev.tenure.kernel.account.ProfileEvent.Profile;
import dev.tenure.kernel.account.ProfileEvent.ProfileChanged;
import dev.tenure.kernel.account.ProfileEvent.SignatureSet;
import dev.tenure.kernel.account.ProfileEvent.WantedMobile;
import dev.tenure.kernel.account.ProfileEvent.Wording;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.ProofEvent.AnswersRefused;
import dev.tenure.kernel.account.ProofEvent.IdentityProven;
import dev.tenure.kernel.account.ProofEvent.PreparedNumber;
import dev.tenure.kernel.account.ProofEvent.ProofRefused;
import dev.tenure.kernel.account.ProofEvent.RecoveryDropped;
import dev.tenure.kernel.account.ProofEvent.RecoveryPrepared;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.SignInEvent.AccessRefused;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.PasswordExpired;
import dev.tenure.kernel.account.SignInEvent.PasswordRehashed;
import dev.tenure.kernel.account.SignInEvent.PasswordReminderSent;
import dev.tenure.kernel.account.SignInEvent.SecurityQuestionsChanged;
import dev.tenure.kernel.account.SignInEvent.SignInRefused;
import dev.tenure.kernel.account.SignInEvent.Unlocked;
import dev.tenure.kernel.account.SignInEvent.WrongPasswordsForgotten;
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
import dev.tenure.kernel.container.CareContainerEvent.ContainerClosed;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.container.CareContainerEvent.LocalDepartmentNamed;
import dev.tenure.kernel.container.CareContainerEvent.StandardAutoReplySet;
import dev.tenure.kernel.container.CareContainerEvent.StandardSignatureSet;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.history.HistoryEvent.HistoryRead;
import dev.tenure.kernel.history.HistoryReadersId;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.FoundUnopened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAutoReplySet;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxOpened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxSignatureSet;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberRemoved;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.SecondOwnerSuggested;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.story.StoryEvent.MessageLetGo;
import dev.tenure.kernel.story.StoryId;
import dev.tenure.kernel.takeover.TakeoverEvent.HomeMailboxClosed;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonLeftBehind;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonMoved;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverBegun;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverFinished;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverResumed;
import dev.tenure.kernel.takeover.TakeoverId;
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
import java.util.stream.Stream;

/** One event of each kind with every component filled in, and those with components left out. */
public final class SampleEvents {
    private static final ApplicationId APPLICATION = ApplicationId.of("a0000000-0000-4000-8000-000000000001");
    private static final UserAccountId ACCOUNT = UserAccountId.of("a0000000-0000-4000-8000-000000000002");
    private static final CareContainerId CONTAINER = CareContainerId.of("a0000000-0000-4000-8000-000000000003");
    private static final SharedMailboxId MAILBOX = SharedMailboxId.of("a0000000-0000-4000-8000-000000000004");
    private static final UserAccountId OTHER = UserAccountId.of("a0000000-0000-4000-8000-000000000008");
    private static final CareContainerId OTHER_CONTAINER = CareContainerId.of("a0000000-0000-4000-8000-000000000009");
    private static final UUID HOLDER = UUID.fromString("a0000000-0000-4000-8000-000000000005");
    private static final UploadId UPLOAD = UploadId.of("a0000000-0000-4000-8000-000000000007");
    private static final TakeoverId TAKEOVER = TakeoverId.of("a0000000-0000-4000-8000-000000000077");
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
        return Stream.of(
                        ofMostThings(),
                        SampleListEvents.complete(),
                        SampleRequestEvents.complete(),
                        List.of(
                                historyRead(),
                                new MessageLetGo(
                                        StoryId.of("00000000-0000-0000-0000-000000000061"), "leaving", 7, 4711L, null)))
                .flatMap(List::stream)
                .toList();
    }

    private static TenureEvent historyRead() {
        UUID thing = ACCOUNT.value();
        return new HistoryRead(HistoryReadersId.ofHistoryOf(thing), "accounts", thing);
    }

    private static List<TenureEvent> ofMostThings() {
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
                new LocalDepartmentNamed(
                        CONTAINER, new LocalDepartment("Northgate IT", "helpdesk@northgate.example", "0191 498 0003")),
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
                new AccountUsed(ACCOUNT, "sign-in", EXPIRY),
                new SignInRefused(ACCOUNT, 3),
                new WrongPasswordsForgotten(ACCOUNT),
                new LockedOut(ACCOUNT),
                new AccessRefused(ACCOUNT, "mailbox.add-member", OTHER.value(), "NOT_AN_OWNER"),
                new Unlocked(ACCOUNT, Proof.MOBILE),
                new PasswordChanged(ACCOUNT, Proof.PASSWORD, CREDENTIAL),
                new SecurityQuestionsChanged(
                        ACCOUNT,
                        new SecurityQuestions(List.of(new SecurityQuestion("First pet?", "{form}salted-hash")))),
                new PasswordRehashed(ACCOUNT, CREDENTIAL),
                new PasswordReminderSent(ACCOUNT, EXPIRY, 18),
                new PasswordExpired(ACCOUNT),
                new IdentityProven(ACCOUNT, Proof.VOUCHER, OTHER),
                new ProofRefused(ACCOUNT, Proof.MOBILE, OTHER),
                new AnswersRefused(ACCOUNT, 2),
                new RecoveryPrepared(ACCOUNT, new PreparedNumber(MOBILE)),
                new RecoveryDropped(ACCOUNT),
                new ProfileChanged(
                        ACCOUNT, new Profile("0191 498 0000", "0191 498 0001", "07600 123456", "https://example.org")),
                new MobileCodeSent(ACCOUNT, EXPIRY, new WantedMobile(MOBILE, "keyed-hash")),
                new MobileCodeRefused(ACCOUNT, 1),
                new MobileChanged(ACCOUNT, MobileChange.CONFIRMED, new NewMobile(MOBILE, MOBILE)),
                new MobileHidden(ACCOUNT, true),
                new MobileRemoved(ACCOUNT),
                new ContactSaved(ACCOUNT, HOLDER),
                new ContactRemoved(ACCOUNT, HOLDER),
                new SignatureSet(ACCOUNT, new Wording("John Smith")),
                new AutoReplySet(ACCOUNT, EXPIRY, EXPIRY, new Wording("Away")),
                new Joined(ACCOUNT, CONTAINER, OTHER_CONTAINER),
                new Transferred(ACCOUNT, CONTAINER, OTHER_CONTAINER, ParentContainer.LOCAL),
                new AccessGiven(ACCOUNT, MAILBOX, MailboxRole.GUEST),
                new AccessEnded(ACCOUNT, MAILBOX, AccessEnd.LEFT),
                new ChangeReported(ACCOUNT, HOLDER, ReportKind.LEAVING, OTHER),
                new ReportDecided(ACCOUNT, HOLDER, true),
                new LeaverMarked(ACCOUNT, EXPIRY),
                new LeaverMarkWithdrawn(ACCOUNT),
                new LeaverReminded(ACCOUNT, EXPIRY, 7),
                new InactivityWarned(ACCOUNT, InactivityStep.DELETION, EXPIRY, 14),
                new Deactivated(ACCOUNT, EXPIRY),
                new Reactivated(ACCOUNT, Proof.MOBILE),
                new AbsenceAnnounced(ACCOUNT, EXPIRY),
                new AbsenceEnded(ACCOUNT),
                new AccountDeleted(ACCOUNT, DeletionCause.LEAVER, EXPIRY),
                new AccountErased(ACCOUNT),
                new MailboxCreated(
                        MAILBOX,
                        CONTAINER,
                        APPLICATION,
                        MailAddress.of("care.newcastle.bumbletoncarehomev1x2y@nhs.net"),
                        "Bumbleton Care Home",
                        ACCOUNT),
                new MemberAdded(MAILBOX, ACCOUNT, false),
                new MemberRemoved(MAILBOX, ACCOUNT, AccessEnd.REMOVED),
                new OwnerNamed(MAILBOX, ACCOUNT),
                new OwnerStoodDown(MAILBOX, ACCOUNT, AccessEnd.DEACTIVATED),
                new OwnerNeeded(MAILBOX),
                new MailboxAutoReplySet(MAILBOX, EXPIRY, EXPIRY, "We are closed."),
                new MailboxSignatureSet(MAILBOX, "Bumbleton Care Home"),
                new MailboxAddressChanged(
                        MAILBOX,
                        MailAddress.of("care.newcastle.bumbletonhallv1x2y@nhs.net"),
                        MailAddress.of("care.newcastle.bumbletoncarehomev1x2y@nhs.net")),
                new MailboxRenamed(MAILBOX, "Bumbleton Hall"),
                new MailboxOpened(MAILBOX, EXPIRY),
                new FoundUnopened(MAILBOX, EXPIRY),
                new SecondOwnerSuggested(MAILBOX),
                new MailboxClosed(MAILBOX),
                new ContainerRenamed(CONTAINER, "Bumbleton Hall"),
                new StandardSignatureSet(CONTAINER, "Bumbleton Care"),
                new StandardAutoReplySet(CONTAINER, "We answer within a day."),
                new ContainerClosed(CONTAINER),
                new UploadReceived(UPLOAD, CONTAINER, 20, 2),
                new UploadNumbersHeld(UPLOAD, 15),
                new UploadNumbersFreed(UPLOAD, 1),
                new UploadChecked(UPLOAD, 15, 2, 3),
                new UploadStarted(UPLOAD),
                new UploadFinished(UPLOAD, 15, 2, 3),
                new UploadWithdrawn(UPLOAD),
                new TakeoverBegun(TAKEOVER, CONTAINER, OTHER_CONTAINER, true, List.of(ACCOUNT), List.of(MAILBOX)),
                new TakeoverResumed(TAKEOVER, 2, List.of(ACCOUNT), List.of(MAILBOX)),
                new HomeMailboxClosed(TAKEOVER, MAILBOX),
                new PersonMoved(TAKEOVER, ACCOUNT),
                new PersonLeftBehind(TAKEOVER, OTHER, "JOINER_NOT_PROVEN"),
                new TakeoverFinished(TAKEOVER, 1, 1, false));
    }

    static List<TenureEvent> withComponentsLeftOut() {
        return List.of(
                new ContainerOpened(CONTAINER, CODE, "Northgate Practice", "Leeds", ParentContainer.LOCAL, null),
                new AccountRegistered(
                        ACCOUNT,
                        CONTAINER,
                        RegistrationChannel.LOCAL,
                        null,
                        new RegisteredPerson(NAME, ADDRESS, MOBILE)),
                new AccountRenamed(ACCOUNT, false, new RenamedPerson(NEW_NAME, ADDRESS, null)),
                new IdentityProven(ACCOUNT, Proof.MOBILE, null),
                new ProofRefused(ACCOUNT, Proof.MOBILE, null),
                new ProfileChanged(ACCOUNT, new Profile(null, null, null, null)),
                new MobileChanged(ACCOUNT, MobileChange.VOUCHED, new NewMobile(MOBILE, null)),
                new AutoReplySet(ACCOUNT, null, null, new Wording("")),
                new MailboxAutoReplySet(MAILBOX, null, null, ""),
                SampleListEvents.renamedInPlace(),
                SampleRequestEvents.leaving(),
                new OnboardingOverdue(APPLICATION, List.of()));
    }
}
