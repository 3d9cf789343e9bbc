package dev.tenure.command.account;

import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHN_SMITH;
import static dev.tenure.command.sample.Samples.registered;
import static dev.tenure.command.sample.Samples.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenamingTest {
    private final Deciding<UserAccount> account = Deciding.about(UserAccount.class);

    @BeforeEach
    void holdsTheAddressRegistered() {
        hold("john.smith@nhs.net", JOHN.value());
    }

    @Test
    @Rule("REN-1")
    void takesTheAddressAlongAndRetiresTheOldOne() {
        account.given(registered())
                .when(rename("John", "Jones"))
                .expectEvents(renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net"));

        assertThat(account.unit().claims()).containsOnly(Map.entry(key("john.jones@nhs.net"), JOHN.value()));
        assertThat(account.unit().releases()).isEmpty();
    }

    @Test
    @Rule({"REN-1", "REG-4"})
    void takesTheLowestNumberThatNobodyHasOrHad() {
        hold("john.jones@nhs.net", ANN.value());
        hold("john.jones1@nhs.net", new UUID(7, 7));
        hold("john.jones3@nhs.net", new UUID(7, 8));

        account.given(registered())
                .when(rename("John", "Jones"))
                .expectEvents(renamed("John", "Jones", "john.jones2@nhs.net", "john.smith@nhs.net"));
    }

    @Test
    @Rule("REN-5")
    void keepsAnAddressWhoseBaseStaysAndItsNumber() {
        account.given(registeredAs(JOHN_SMITH, "john.smith7@nhs.net"))
                .when(rename("JOHN", "Smith"))
                .expectEvents(new AccountRenamed(
                        JOHN,
                        false,
                        new RenamedPerson(
                                new PersonName("JOHN", "Smith"), MailAddress.of("john.smith7@nhs.net"), null)));
        assertThat(account.unit().claims()).isEmpty();
    }

    @Test
    @Rule("REN-4")
    void givesBackAnAddressThatThePersonHadBefore() {
        account.given(registered(), renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net"))
                .when(rename("John", "Smith"))
                .expectEvents(renamed("John", "Smith", "john.smith@nhs.net", "john.jones@nhs.net"));
    }

    @Test
    @Rule("REN-4")
    void givesBackAlsoAnAddressThatCameByARename() {
        hold("john.jones@nhs.net", JOHN.value());

        account.given(
                        registered(),
                        renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net"),
                        renamed("John", "Smith", "john.smith@nhs.net", "john.jones@nhs.net"))
                .when(rename("John", "Jones"))
                .expectEvents(renamed("John", "Jones", "john.jones@nhs.net", "john.smith@nhs.net"));
    }

    @Test
    @Rule("REN-4")
    void givesBackAlsoAFormerAddressWithANumber() {
        hold("john.smith@nhs.net", ANN.value());
        hold("john.smith4@nhs.net", JOHN.value());

        account.given(
                        registeredAs(JOHN_SMITH, "john.smith4@nhs.net"),
                        renamed("John", "Jones", "john.jones@nhs.net", "john.smith4@nhs.net"))
                .when(rename("John", "Smith"))
                .expectEvents(renamed("John", "Smith", "john.smith4@nhs.net", "john.jones@nhs.net"));
    }

    @Test
    @Rule("REN-4")
    void doesNotTakeANumberedAddressForOneOfAnotherBase() {
        hold("john.smith@nhs.net", ANN.value());
        hold("john.smithson@nhs.net", JOHN.value());

        account.given(registeredAs(new PersonName("John", "Smithson"), "john.smithson@nhs.net"))
                .when(rename("John", "Smith"))
                .expectEvents(renamed("John", "Smith", "john.smith1@nhs.net", "john.smithson@nhs.net"));
    }

    @Test
    @Rule("REN-1")
    void toTheSameNameChangesNothing() {
        account.given(registered())
                .when(rename("John", "Smith"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    @Rule("REG-4")
    void toANameWithoutLettersIsRefused() {
        account.assertRefused(
                account.given(registered()).when(rename("John", "---")),
                RejectionCode.REQUEST_NOT_VALID,
                "NAME_WITHOUT_LETTERS");
    }

    @Test
    @Rule("REG-4")
    void standsInTheDomainOfThePolicy() {
        Policy elsewhere = new Policy(
                "care.example",
                14,
                "2018-04",
                Policy.OdsCheck.WARN,
                Policy.of2018().onboardingLimit());
        Deciding<UserAccount> other = Deciding.about(UserAccount.class, elsewhere);

        other.given(registeredAs(JOHN_SMITH, "john.smith@care.example"))
                .when(rename("John", "Jones"))
                .expectEvents(renamed("John", "Jones", "john.jones@care.example", "john.smith@care.example"));
    }

    private void hold(String address, UUID holder) {
        account.claims().hold(key(address), holder);
    }

    private static ClaimKey key(String address) {
        return AddressBook.key(MailAddress.of(address));
    }

    private static RenamePerson rename(String given, String family) {
        return new RenamePerson(JOHN, new PersonName(given, family));
    }

    private static AccountRegistered registeredAs(PersonName name, String address) {
        return new AccountRegistered(
                JOHN,
                registered().containerId(),
                RegistrationChannel.PORTAL,
                registered().applicationId(),
                new RegisteredPerson(name, MailAddress.of(address), MobileNumber.of("+447700900001")));
    }
}
