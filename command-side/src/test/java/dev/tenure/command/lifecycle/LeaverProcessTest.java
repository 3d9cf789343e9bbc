package dev.tenure.command.lifecycle;

import static dev.tenure.command.sample.Samples.CONTAINER;
import static dev.tenure.command.sample.Samples.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.RecordedSteps;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Rule({"LEA-1", "LEA-2"})
class LeaverProcessTest {
    private static final Instant DELETION = Instant.parse("2018-05-31T11:00:00Z");
    private static final Duration UNTIL_THE_FIRST_REMINDER = Duration.ofDays(23);

    private final RecordedSteps sent = new RecordedSteps();
    private final SagaTestFixture<LeaverProcess> process = new SagaTestFixture<>(LeaverProcess.class);

    LeaverProcessTest() {
        process.registerResource(sent);
        process.registerResource(Policy.of2018());
        process.givenCurrentTime(Deciding.NOON);
    }

    @Test
    void waitsForTheFirstReminder() {
        process.givenNoPriorActivity()
                .whenPublishingA(marked())
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(Instant.parse("2018-05-24T11:00:00Z"), LeaverProcess.DUE);
    }

    @Test
    void asksNothingASecondEarlier() {
        process.givenAPublished(marked())
                .whenTimeElapses(UNTIL_THE_FIRST_REMINDER.minusSeconds(1))
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    @Test
    void asksTheAccountAtTheInstant() {
        process.givenAPublished(marked())
                .whenTimeElapses(UNTIL_THE_FIRST_REMINDER)
                .expectTriggeredDeadlinesWithName(LeaverProcess.DUE);

        assertThat(sent.all()).singleElement().satisfies(step -> {
            assertThat(step.storyId()).isEqualTo(JOHN.value());
            assertThat(step.command()).isEqualTo(new JudgeLeaving(JOHN));
        });
    }

    @ParameterizedTest
    @MethodSource("endings")
    @Rule({"LEA-3", "LEA-4"})
    void isOverWithEachEnd(UserAccountEvent ending) {
        process.givenAPublished(marked())
                .whenPublishingA(ending)
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void asksNothingAfterTheEnd(UserAccountEvent ending) {
        process.givenAPublished(marked())
                .andThenAPublished(ending)
                .whenTimeElapses(Duration.ofDays(60))
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    static Stream<UserAccountEvent> endings() {
        return Stream.of(
                new LeaverMarkWithdrawn(JOHN),
                new Joined(JOHN, CONTAINER, CONTAINER),
                new Transferred(JOHN, CONTAINER, CONTAINER, ParentContainer.CARE),
                new AccountDeleted(JOHN, DeletionCause.LEAVER));
    }

    private static LeaverMarked marked() {
        return new LeaverMarked(JOHN, DELETION);
    }
}
