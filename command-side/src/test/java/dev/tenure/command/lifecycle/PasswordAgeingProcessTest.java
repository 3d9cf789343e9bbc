package dev.tenure.command.lifecycle;

import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.lifecycle.LifecycleCommand.JudgePasswordAge;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.RecordedSteps;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Rule("PW-7")
class PasswordAgeingProcessTest {
    private static final Duration UNTIL_THE_FIRST_REMINDER = Duration.ofDays(72);

    private final RecordedSteps sent = new RecordedSteps();
    private final SagaTestFixture<PasswordAgeingProcess> process = new SagaTestFixture<>(PasswordAgeingProcess.class);

    PasswordAgeingProcessTest() {
        process.registerResource(sent);
        process.registerResource(Policy.of2018());
        process.givenCurrentTime(Deciding.NOON);
    }

    @Test
    void waitsForTheFirstReminder() {
        process.givenNoPriorActivity()
                .whenPublishingA(chosen("Sunny-day-1"))
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(Instant.parse("2018-07-12T11:00:00Z"), PasswordAgeingProcess.DUE);
    }

    @Test
    void asksNothingASecondEarlier() {
        process.givenAPublished(chosen("Sunny-day-1"))
                .whenTimeElapses(UNTIL_THE_FIRST_REMINDER.minusSeconds(1))
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    @Test
    void asksTheAccountAtTheInstant() {
        process.givenAPublished(chosen("Sunny-day-1"))
                .whenTimeElapses(UNTIL_THE_FIRST_REMINDER)
                .expectTriggeredDeadlinesWithName(PasswordAgeingProcess.DUE);

        assertThat(sent.all()).singleElement().satisfies(step -> {
            assertThat(step.storyId()).isEqualTo(JOHN.value());
            assertThat(step.command()).isEqualTo(new JudgePasswordAge(JOHN));
        });
    }

    static Stream<UserAccountEvent> anotherPassword() {
        return Stream.of(
                chosen("Windy-day-2"), new PasswordChanged(JOHN, Proof.PASSWORD, new Credential("kept:Windy-day-2")));
    }

    @ParameterizedTest
    @MethodSource("anotherPassword")
    void waitsAnewForAnotherPasswordAndNoLongerForTheOneBefore(UserAccountEvent event) throws Exception {
        process.givenAPublished(chosen("Sunny-day-1"))
                .andThenTimeElapses(Duration.ofDays(10))
                .whenPublishingA(event)
                .expectActiveSagas(1)
                .expectNoScheduledDeadlineWithName(UNTIL_THE_FIRST_REMINDER.minusDays(10), PasswordAgeingProcess.DUE)
                .expectScheduledDeadlineWithName(UNTIL_THE_FIRST_REMINDER, PasswordAgeingProcess.DUE);
    }

    @Test
    void isOverWithTheDeletion() {
        process.givenAPublished(chosen("Sunny-day-1"))
                .whenPublishingA(new AccountDeleted(JOHN, DeletionCause.INACTIVITY))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void asksNothingAfterTheDeletion() {
        process.givenAPublished(chosen("Sunny-day-1"))
                .andThenAPublished(new AccountDeleted(JOHN, DeletionCause.LEAVER))
                .whenTimeElapses(Duration.ofDays(200))
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }
}
