package dev.tenure.command.onboarding;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Registrar.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationRacesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Registrar registrar = new Registrar(side);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule("REG-3")
    void ofTwoApplicationsWithOneMobileAtOnceOneHasItAndTheOtherIsSetAside() throws InterruptedException {
        MobileNumber mobile = Registrar.freshMobile();
        List<SubmitApplication> both = Stream.of("Ann", "Bea")
                .map(given -> Registrar.application(List.of(new Person(
                        new UserAccountId(UUID.randomUUID()),
                        1,
                        ApplicantRole.OWNER,
                        new PersonName(given, "Lee"),
                        mobile))))
                .toList();

        List<Object> outcomes = Concurrently.run(both.stream()
                .map(application -> (Callable<Answer>) () -> registrar.submit(application))
                .toList());

        assertThat(outcomes)
                .extracting(outcome -> ((Answer) outcome).body().contains("set-aside"))
                .containsExactlyInAnyOrder(true, false);
        SubmitApplication first = both.get(((Answer) outcomes.get(0)).body().contains("set-aside") ? 1 : 0);
        assertThat(side.store().claims().holderOf(MobileClaims.key(mobile)))
                .contains(first.people().get(0).accountId().value());
    }

    @Test
    @Rule("REG-4")
    void ofThirtyPeopleOfOneNameAtOnceTheNumbersHaveNeitherDoublesNorHoles() throws InterruptedException {
        SubmitApplication application = Registrar.application(Registrar.people(30, "Wren", "Tailor"));
        registrar.submit(application);

        List<Object> outcomes = Concurrently.run(application.people().stream()
                .map(person -> (Callable<Answer>)
                        () -> registrar.send(Registrar.registration(application, person), ONBOARDING))
                .toList());

        assertThat(outcomes).hasOnlyElementsOfType(Answer.class);
        assertThat(registrar.addresses("account.registered").stream().filter(it -> it.startsWith("wren.")))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30)
                        .mapToObj(number -> "wren.tailor" + (number == 0 ? "" : number) + "@nhs.net")
                        .toList());
    }

    @Test
    @Rule({"REN-1", "REG-4"})
    void ofTwoPeopleRenamedToOneNameAtOnceEachGetsAnAddressOfTheirOwn() throws InterruptedException {
        List<UserAccountId> two = List.of(registrar.register("Amy", "Reed"), registrar.register("Amy", "Marsh"));

        Concurrently.run(two.stream()
                .map(id -> (Callable<Answer>)
                        () -> registrar.send(new RenamePerson(id, new PersonName("Amy", "Brook")), NAS))
                .toList());

        assertThat(Stream.of("amy.brook@nhs.net", "amy.brook1@nhs.net").map(this::holder))
                .containsExactlyInAnyOrder(two.get(0).value(), two.get(1).value());
    }

    @Test
    @Rule({"REN-1", "REN-4"})
    void ofTwoRenamesOfOnePersonAtOnceTheSecondRetiresWhatTheFirstGave() throws InterruptedException {
        UserAccountId eve = registrar.register("Eve", "Hart");

        List<Object> outcomes = Concurrently.run(Stream.of("Fox", "Doe")
                .map(family -> (Callable<Answer>)
                        () -> registrar.send(new RenamePerson(eve, new PersonName("Eve", family)), NAS))
                .toList());

        assertThat(outcomes).hasOnlyElementsOfType(Answer.class);
        List<String> given = registrar.addresses("account.renamed").stream()
                .filter(address -> address.startsWith("eve."))
                .toList();
        assertThat(given).containsExactlyInAnyOrder("eve.fox@nhs.net", "eve.doe@nhs.net");
        assertThat(registrar.personal("account.renamed", "retiredAddress").stream()
                        .filter(address -> address.startsWith("eve.")))
                .containsExactly("eve.hart@nhs.net", given.get(0));
        assertThat(holder("eve.hart@nhs.net")).isEqualTo(eve.value());
    }

    private UUID holder(String address) {
        return side.addresses().holderOf(MailAddress.of(address)).orElseThrow();
    }
}
