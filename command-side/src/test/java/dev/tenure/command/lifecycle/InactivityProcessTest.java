package dev.tenure.command.lifecycle;

import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.RecordedSteps;
import dev.tenure.kernel.account.ClockEvent.AbsenceEnded;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Rule({"INA-1", "INA-3"})
class InactivityProcessTest {
    private static final Duration UNTIL_THE_FIRST_WARNING = Duration.ofDays(76);

    private final RecordedSteps sent = new RecordedSteps();
    private final SagaTestFixture<InactivityProcess> process = new SagaTestFixture<>(InactivityProcess.class);

    InactivityProcessTest() {
        process.registerResource(sent);
        process.registerResource(Policy.of2018());
        process.givenCurrentTime(Deciding.NOON);
    }

    @Test
    void waitsForTheFirstWarning() {
        process.givenNoPriorActivity()
                .whenPublishingA(registered())
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(Instant.parse("2018-07-16T11:00:00Z"), InactivityProcess.DUE);
    }

    @Test
    void asksNothingASecondEarlier() {
        process.givenAPublished(registered())
                .whenTimeElapses(UNTIL_THE_FIRST_WARNING.minusSeconds(1))
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    @Test
    void asksTheAccountAtTheInstant() {
        process.givenAPublished(registered())
                .whenTimeElapses(UNTIL_THE_FIRST_WARNING)
                .expectTriggeredDeadlinesWithName(InactivityProcess.DUE);

        assertThat(sent.all()).singleElement().satisfies(step -> {
            assertThat(step.storyId()).isEqualTo(JOHN.value());
            assertThat(step.command()).isEqualTo(new JudgeInactivity(JOHN));
        });
    }

    @Test
    @Rule("SIGN-4")
    void setsNothingAnewForAUse() {
        process.givenAPublished(registered())
                .whenPublishingA(new AccountUsed(JOHN, "sign-in", Deciding.NOON.plusSeconds(60)))
                .expectScheduledDeadlineWithName(Instant.parse("2018-07-16T11:00:00Z"), InactivityProcess.DUE);
    }

    @ParameterizedTest
    @MethodSource("nearer")
    @Rule({"INA-4", "INA-6"})
    void asksAtOnceWhereTheNextStepMayHaveComeNearer(UserAccountEvent event) {
        process.givenAPublished(registered())
                .andThenAPublished(event)
                .whenTimeElapses(Duration.ofMillis(1))
                .expectTriggeredDeadlinesWithName(InactivityProcess.DUE);

        assertThat(sent.all()).hasSize(1);
    }

    @Test
    @Rule("INA-2")
    void isOverWithTheDeletion() {
        process.givenAPublished(registered())
                .whenPublishingA(new AccountDeleted(JOHN, DeletionCause.INACTIVITY))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void asksNothingAfterTheDeletion() {
        process.givenAPublished(registered())
                .andThenAPublished(new AccountDeleted(JOHN, DeletionCause.LEAVER))
                .whenTimeElapses(Duration.ofDays(200))
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    static Stream<UserAccountEvent> nearer() {
        return Stream.of(new Reactivated(JOHN, Proof.MOBILE), new AbsenceEnded(JOHN));
    }
}
