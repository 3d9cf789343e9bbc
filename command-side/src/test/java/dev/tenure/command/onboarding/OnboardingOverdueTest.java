package dev.tenure.command.onboarding;

import static dev.tenure.command.sample.Applications.approved;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.mailboxCreated;
import static dev.tenure.command.sample.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.application.ProviderApplicationCommand.ReportOverdue;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.RecordedSteps;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An approval never stops half way unseen: what is missing after the limit is reported. */
@Rule("ORG-2")
class OnboardingOverdueTest {
    private static final Duration LIMIT = Policy.of2018().onboardingLimit();
    private static final String OVERDUE = "onboarding-overdue";

    private final RecordedSteps sent = new RecordedSteps();
    private final SagaTestFixture<OnboardingProcess> process = new SagaTestFixture<>(OnboardingProcess.class);

    OnboardingOverdueTest() {
        process.registerResource(sent);
        process.registerResource(Policy.of2018());
        process.givenCurrentTime(Deciding.NOON);
    }

    @Test
    void isScheduledAtApprovalForExactlyTheLimit() {
        process.givenNoPriorActivity().whenPublishingA(approved()).expectScheduledDeadlineWithName(LIMIT, OVERDUE);
    }

    @Test
    void reportsNothingOneSecondEarly() {
        process.givenAPublished(approved())
                .whenTimeElapses(LIMIT.minusSeconds(1))
                .expectTriggeredDeadlinesWithName();

        assertThat(sent.steps()).containsExactly("open-container");
    }

    @Test
    void isReportedAtTheInstantAndLooksAgainAfterAnotherLimit() {
        process.givenAPublished(approved())
                .whenTimeElapses(LIMIT)
                .expectTriggeredDeadlinesWithName(OVERDUE)
                .expectScheduledDeadlineWithName(LIMIT, OVERDUE);

        assertThat(sent.steps()).containsExactly("open-container", "report-overdue-1");
        process.whenTimeElapses(LIMIT);
        assertThat(sent.steps()).contains("report-overdue-2");
    }

    @Test
    void isDueAgainAWholeLimitAfterTheReport() throws Exception {
        process.givenAPublished(approved())
                .andThenTimeElapses(LIMIT)
                .andThenTimeElapses(Duration.ofMinutes(5))
                .whenPublishingA(new OnboardingOverdue(APPLICATION, List.of("mailbox")))
                .expectScheduledDeadlineWithName(LIMIT, OVERDUE);
    }

    @Test
    void isCancelledByTheEnd() {
        process.givenAPublished(approved())
                .whenPublishingA(new ProviderOnboarded(APPLICATION))
                .expectNoScheduledDeadlines();
    }

    @Test
    void isNotReportedAfterTheEnd() {
        process.givenAPublished(approved())
                .andThenAPublished(new ProviderOnboarded(APPLICATION))
                .whenTimeElapses(LIMIT.multipliedBy(3))
                .expectTriggeredDeadlinesWithName()
                .expectActiveSagas(0);

        assertThat(sent.steps()).containsExactly("open-container");
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of(List.of(), List.of("container", "mailbox", "account " + JOHN, "account " + ANN)),
                Arguments.of(List.of(Events.opened()), List.of("mailbox", "account " + JOHN, "account " + ANN)),
                Arguments.of(
                        List.of(Events.opened(), registered()),
                        List.of("mailbox", "account " + ANN, "membership of " + JOHN)),
                Arguments.of(List.of(Events.opened(), registered(), mailboxCreated()), List.of("account " + ANN)),
                Arguments.of(
                        List.of(Events.opened(), registered(), mailboxCreated(), Events.annRegistered()),
                        List.of("membership of " + ANN)));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void namesWhatIsMissing(List<Object> happened, List<String> missing) {
        process.whenPublishingA(approved());
        happened.forEach(process::whenPublishingA);

        process.whenTimeElapses(LIMIT);

        assertThat(sent.command("report-overdue-1")).isEqualTo(new ReportOverdue(APPLICATION, missing));
    }
}
