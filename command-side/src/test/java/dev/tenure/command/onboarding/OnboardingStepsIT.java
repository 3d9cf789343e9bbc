package dev.tenure.command.onboarding;

import static dev.tenure.command.sample.Refused.assertRefused;
import static dev.tenure.command.sample.Registrar.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.BelongingEvent.AccessGiven;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Rule("ORG-2")
class OnboardingStepsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Registrar registrar = new Registrar(side);
    private final SubmitApplication application = Registrar.application(Registrar.people(1, "Joan", "Smith"));
    private final Person person = application.people().get(0);
    private final CareContainerId container = new CareContainerId(UUID.randomUUID());
    private final SharedMailboxId mailbox = new SharedMailboxId(UUID.randomUUID());

    OnboardingStepsIT() {
        registrar.submit(application);
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"ORG-2", "ORG-4", "ORG-9"})
    void openTheContainerNamedAfterTheProviderOnce() {
        twice(new OpenContainer(container, application.applicationId()));

        assertThat(eventsOf(container.value()))
                .containsExactly(new ContainerOpened(
                        container,
                        application.odsCode(),
                        application.providerName(),
                        "Newcastle",
                        ParentContainer.CARE,
                        application.applicationId()));
    }

    @Test
    @Rule({"REG-4", "REG-5", "REG-8"})
    void registerEachPersonOnceAndSendTheLogInNameToTheContact() {
        twice(Registrar.registration(application, person));

        assertThat(side.historyOf(person.accountId().value()))
                .containsExactly("account.registered", "account.temporary-password-issued");
        assertThat(side.jdbc()
                        .sql("select channel || ' ' || template from events.outgoing_message"
                                + " where subject = ? order by channel")
                        .param(person.accountId().value())
                        .query(String.class)
                        .list())
                .containsExactly("email log-in-name", "text temporary-password");
        UUID email = side.jdbc()
                .sql("select message_id from events.outgoing_message where subject = ? and channel = 'email'")
                .param(person.accountId().value())
                .query(UUID.class)
                .single();
        assertThat(side.store().outgoingMessages().open(email).orElseThrow())
                .containsEntry("to", "mary@bumbleton.example")
                .containsEntry("name", "Joan Smith")
                .hasEntrySatisfying("address", address -> assertThat(address).startsWith("joan.smith"));
    }

    @Test
    @Rule({"SMB-1", "SMB-2", "ORG-5"})
    void createTheMailboxWithItsAddressNameAndOwnerOnce() {
        registrar.send(Registrar.registration(application, person), ONBOARDING);

        twice(create(mailbox, application));

        assertThat(eventsOf(mailbox.value())).singleElement().satisfies(event -> {
            MailboxCreated created = (MailboxCreated) event;
            assertThat(created.address().value())
                    .isEqualTo("care.newcastle."
                            + application.providerName().replace(" ", "").toLowerCase(Locale.ROOT)
                            + application.odsCode().value().toLowerCase(Locale.ROOT)
                            + "@nhs.net");
            assertThat(created.displayName()).isEqualTo(application.providerName());
            assertThat(created.owner()).isEqualTo(person.accountId());
        });
        assertThat(eventsOf(person.accountId().value()))
                .endsWith(new AccessGiven(person.accountId(), mailbox, MailboxRole.OWNER));
    }

    @Test
    @Rule("SMB-1")
    void giveAFurtherMailboxOfAProviderASuffix() {
        SubmitApplication bumbleton = bumbleton();
        SubmitApplication again = bumbleton();
        registrar.submit(bumbleton);
        registrar.submit(again);
        registrar.send(Registrar.registration(bumbleton, bumbleton.people().get(0)), ONBOARDING);
        registrar.send(Registrar.registration(again, again.people().get(0)), ONBOARDING);
        SharedMailboxId second = new SharedMailboxId(UUID.randomUUID());

        registrar.send(create(mailbox, bumbleton), ONBOARDING);
        registrar.send(create(second, again), ONBOARDING);

        assertThat(registrar.mailboxAddress(mailbox)).isEqualTo("care.newcastle.bumbletonv12345@nhs.net");
        assertThat(registrar.mailboxAddress(second)).isEqualTo("care.newcastle.bumbletonv123451@nhs.net");
    }

    @Test
    void refuseSomebodyWhoIsNotOfTheApplicationAndAnApplicationThatIsNot() {
        UserAccountId stranger = new UserAccountId(UUID.randomUUID());

        assertRefused(
                side,
                RejectionCode.ACCOUNT_UNKNOWN,
                () -> registrar.send(
                        new RegisterApplicant(stranger, application.applicationId(), container), ONBOARDING));
        assertRefused(
                side,
                RejectionCode.CONTAINER_UNKNOWN,
                () -> registrar.send(new OpenContainer(container, new ApplicationId(UUID.randomUUID())), ONBOARDING));
    }

    private static SubmitApplication bumbleton() {
        return new SubmitApplication(
                new ApplicationId(UUID.randomUUID()),
                OdsCode.of("V12345"),
                "Bumbleton",
                "Newcastle",
                "Mary Bell",
                "mary@bumbleton.example",
                Registrar.people(1, "Una", "Day"));
    }

    private CreateMailbox create(SharedMailboxId id, SubmitApplication of) {
        return new CreateMailbox(
                id, of.applicationId(), container, of.people().get(0).accountId());
    }

    private void twice(Command<?> command) {
        registrar.send(command, ONBOARDING);
        long head = side.store().log().head();
        registrar.send(command, ONBOARDING);
        assertThat(side.store().log().head()).isEqualTo(head);
    }

    private List<Object> eventsOf(UUID id) {
        return side.store().recordedEvents().ofAggregate(id, 0, 10).stream()
                .<Object>map(event -> event.message().getPayload())
                .toList();
    }
}
