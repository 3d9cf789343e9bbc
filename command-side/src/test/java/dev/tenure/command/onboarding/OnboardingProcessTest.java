package dev.tenure.command.onboarding;

import static dev.tenure.command.sample.Applications.approved;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static dev.tenure.command.sample.Samples.CONTAINER;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static dev.tenure.command.sample.Samples.mailboxCreated;
import static dev.tenure.command.sample.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.application.ProviderApplicationCommand.FinishOnboarding;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.command.sample.RecordedSteps;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Rule("ORG-2")
class OnboardingProcessTest {
    private final RecordedSteps sent = new RecordedSteps();
    private final SagaTestFixture<OnboardingProcess> process = new SagaTestFixture<>(OnboardingProcess.class);

    OnboardingProcessTest() {
        process.registerResource(sent);
        process.registerResource(Policy.of2018());
    }

    @Test
    void beginsWithTheContainer() {
        publish(approved());

        assertThat(sent.all())
                .containsExactly(new RecordedSteps.Sent(
                        "onboarding",
                        APPLICATION.value(),
                        "open-container",
                        new OpenContainer(CONTAINER, APPLICATION)));
    }

    @Test
    void registersEverybodyOnceTheContainerIsOpen() {
        publish(approved(), Events.opened());

        assertThat(sent.steps()).containsExactly("open-container", "register-" + JOHN, "register-" + ANN);
        assertThat(sent.command("register-" + ANN)).isEqualTo(new RegisterApplicant(ANN, APPLICATION, CONTAINER));
    }

    @Test
    void createsTheMailboxOnceItsOwnerIsRegistered() {
        publish(approved(), Events.opened(), Events.annRegistered());
        assertThat(sent.steps()).doesNotContain("create-mailbox");

        publish(registered());
        assertThat(sent.command("create-mailbox")).isEqualTo(new CreateMailbox(MAILBOX, APPLICATION, CONTAINER, JOHN));
    }

    static Stream<List<Object>> orders() {
        MemberAdded joined = new MemberAdded(MAILBOX, ANN, false);
        return Stream.of(
                List.of(Events.opened(), registered(), Events.annRegistered(), mailboxCreated(), joined),
                List.of(Events.opened(), Events.annRegistered(), registered(), mailboxCreated(), joined),
                List.of(Events.opened(), registered(), mailboxCreated(), Events.annRegistered(), joined));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sendsEveryStepOnceInWhateverOrderThingsHappen(List<Object> order) {
        publish(approved());
        order.forEach(this::publish);

        assertThat(sent.steps())
                .containsExactlyInAnyOrder(
                        "open-container",
                        "register-" + JOHN,
                        "register-" + ANN,
                        "create-mailbox",
                        "add-member-" + ANN,
                        "finish");
        assertThat(sent.command("add-member-" + ANN)).isEqualTo(new AddMember(MAILBOX, ANN));
        assertThat(sent.command("finish")).isEqualTo(new FinishOnboarding(APPLICATION));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void doesNotFinishBeforeTheLastThingHappened(List<Object> order) {
        publish(approved());
        order.subList(0, order.size() - 1).forEach(this::publish);

        assertThat(sent.steps()).doesNotContain("finish");
    }

    @Test
    void ofAnOwnerAloneFinishesWithTheMailbox() {
        publish(
                new ApplicationApproved(APPLICATION, CONTAINER, MAILBOX, JOHN, List.of(JOHN)),
                Events.opened(),
                registered(),
                mailboxCreated());

        assertThat(sent.steps()).containsExactly("open-container", "register-" + JOHN, "create-mailbox", "finish");
    }

    @Test
    void endsWhenTheProviderIsOnboarded() {
        process.givenAPublished(approved())
                .whenPublishingA(new ProviderOnboarded(APPLICATION))
                .expectActiveSagas(0);
        process.givenAPublished(approved()).whenPublishingA(Events.opened()).expectActiveSagas(1);
    }

    private void publish(Object... events) {
        for (Object event : events) {
            process.whenPublishingA(event);
        }
    }
}
