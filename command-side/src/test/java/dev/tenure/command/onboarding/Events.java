package dev.tenure.command.onboarding;

import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static dev.tenure.command.sample.Samples.CONTAINER;

import dev.tenure.command.sample.Applications;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.ParentContainer;

/** What onboarding waits for. */
final class Events {
    private Events() {}

    static ContainerOpened opened() {
        return new ContainerOpened(
                CONTAINER, Applications.CODE, "Bumbleton Care Home", "Newcastle", ParentContainer.CARE, APPLICATION);
    }

    static AccountRegistered annRegistered() {
        return new AccountRegistered(
                ANN,
                CONTAINER,
                RegistrationChannel.PORTAL,
                APPLICATION,
                new RegisteredPerson(
                        new PersonName("Ann", "Lee"), MailAddress.of("ann.lee@nhs.net"), Applications.ANNS_MOBILE));
    }
}
