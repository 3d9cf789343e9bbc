package dev.tenure.query.testing;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.Applicant;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of Bumbleton Care Home in Newcastle, and of others like it. */
public final class Bumbleton {
    public static final ApplicationId APPLICATION = ApplicationId.of("00000000-0000-4000-8000-0000000000a1");
    public static final CareContainerId CONTAINER = CareContainerId.of("00000000-0000-4000-8000-0000000000c1");
    public static final SharedMailboxId MAILBOX = SharedMailboxId.of("00000000-0000-4000-8000-0000000000b1");
    public static final UserAccountId JOHN = UserAccountId.of("00000000-0000-4000-8000-000000000001");
    public static final UserAccountId MARY = UserAccountId.of("00000000-0000-4000-8000-000000000002");
    public static final UserAccountId NOBODY = UserAccountId.of("00000000-0000-4000-8000-0000000000ff");

    private Bumbleton() {}

    public static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(
                APPLICATION,
                OdsCode.of("V12345"),
                OdsStanding.KNOWN,
                "Bumbleton Care Home",
                "Newcastle",
                new Contact("Jane Contact", "jane@bumbleton.example"));
    }

    public static ApplicantListed listed(UserAccountId account, int row, ApplicantRole role, String given) {
        return new ApplicantListed(
                APPLICATION, account, row, role, new Applicant(new PersonName(given, "Smith"), mobile(row)));
    }

    public static ApplicationApproved approved() {
        return new ApplicationApproved(APPLICATION, CONTAINER, MAILBOX, JOHN, List.of(JOHN, MARY));
    }

    public static ContainerOpened opened() {
        return opened(CONTAINER, "V12345", "Bumbleton Care Home", "Newcastle");
    }

    public static ContainerOpened opened(CareContainerId id, String odsCode, String name, String town) {
        return new ContainerOpened(id, OdsCode.of(odsCode), name, town, ParentContainer.CARE, APPLICATION);
    }

    public static AccountRegistered john() {
        return registered(JOHN, CONTAINER, "John", "Smith", "john.smith@nhs.net");
    }

    public static AccountRegistered mary() {
        return registered(MARY, CONTAINER, "Mary", "Smith", "mary.smith@nhs.net");
    }

    public static AccountRegistered registered(
            UserAccountId id, CareContainerId container, String given, String family, String address) {
        return new AccountRegistered(
                id,
                container,
                RegistrationChannel.PORTAL,
                APPLICATION,
                new RegisteredPerson(new PersonName(given, family), MailAddress.of(address), mobile(1)));
    }

    public static AccountRenamed renamed(
            UserAccountId id, String given, String family, String address, @Nullable String retired) {
        MailAddress retiredAddress = retired == null ? null : MailAddress.of(retired);
        return new AccountRenamed(
                id,
                retired != null,
                new RenamedPerson(new PersonName(given, family), MailAddress.of(address), retiredAddress));
    }

    public static MailboxCreated created() {
        return new MailboxCreated(
                MAILBOX,
                CONTAINER,
                APPLICATION,
                MailAddress.of("care.newcastle.bumbletoncarehomev12345@nhs.net"),
                "Bumbleton Care Home",
                JOHN);
    }

    public static MemberAdded added(UserAccountId account) {
        return new MemberAdded(MAILBOX, account, false);
    }

    public static MobileNumber mobile(int number) {
        return MobileNumber.of("+4477009%05d".formatted(number));
    }

    public static UUID uuid(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L + number);
    }
}
