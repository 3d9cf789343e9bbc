package dev.tenure.command.sample;

import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static dev.tenure.command.sample.Samples.CONTAINER;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_MOBILE;
import static dev.tenure.command.sample.Samples.JOHN_SMITH;
import static dev.tenure.command.sample.Samples.MAILBOX;

import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.Applicant;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSetAside;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import dev.tenure.kernel.application.ProviderApplicationEvent.MobileClash;
import dev.tenure.kernel.container.OdsCode;
import java.util.List;
import java.util.UUID;

/** The application of Bumbleton Care Home, with John Smith as owner and Ann Lee as member. */
public final class Applications {
    public static final OdsCode CODE = OdsCode.of("V12345");
    public static final MobileNumber ANNS_MOBILE = MobileNumber.of("+447700900002");
    public static final UUID STRANGER = new UUID(8, 8);
    public static final ApproveApplication APPROVE = new ApproveApplication(APPLICATION, CONTAINER, MAILBOX);

    private static final PersonName ANN_LEE = new PersonName("Ann", "Lee");

    private Applications() {}

    public static SubmitApplication submit() {
        return new SubmitApplication(
                APPLICATION,
                CODE,
                "Bumbleton Care Home",
                "Newcastle",
                "Mary Bell",
                "mary@bumbleton.example",
                List.of(
                        new Person(JOHN, 1, ApplicantRole.OWNER, JOHN_SMITH, JOHNS_MOBILE),
                        new Person(ANN, 2, ApplicantRole.MEMBER, ANN_LEE, ANNS_MOBILE)));
    }

    public static ApplicationSubmitted submitted(OdsStanding standing) {
        return new ApplicationSubmitted(
                APPLICATION,
                CODE,
                standing,
                "Bumbleton Care Home",
                "Newcastle",
                new Contact("Mary Bell", "mary@bumbleton.example"));
    }

    public static ApplicantListed johnListed() {
        return new ApplicantListed(APPLICATION, JOHN, 1, ApplicantRole.OWNER, new Applicant(JOHN_SMITH, JOHNS_MOBILE));
    }

    public static ApplicantListed annListed() {
        return new ApplicantListed(APPLICATION, ANN, 2, ApplicantRole.MEMBER, new Applicant(ANN_LEE, ANNS_MOBILE));
    }

    /** Ann's number was a stranger's. */
    public static ApplicationSetAside setAside() {
        return new ApplicationSetAside(APPLICATION, List.of(new MobileClash(2, STRANGER)));
    }

    public static ApplicationApproved approved() {
        return new ApplicationApproved(APPLICATION, CONTAINER, MAILBOX, JOHN, List.of(JOHN, ANN));
    }
}
