package dev.tenure.command.lifecycle;

import static dev.tenure.command.sample.Samples.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.lifecycle.LifecycleCommand.JudgeErasure;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.RecordedSteps;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.AccountErased;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

@Rule("LEA-5")
class ErasureProcessTest {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Instant DUE = Deciding.NOON.plus(KEPT);

    private final RecordedSteps sent = new RecordedSteps();
    private final SagaTestFixture<ErasureProcess> process = new SagaTestFixture<>(ErasureProcess.class);

    ErasureProcessTest() {
        process.registerResource(sent);
        process.givenCurrentTime(Deciding.NOON);
    }

    @Test
    void waitsUntilNothingIsToBeKeptAnyLonger() {
        process.givenNoPriorActivity()
                .whenPublishingA(deleted())
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(DUE, ErasureProcess.DUE);
    }

    @Test
    void waitsForNothingWhereNothingIsKept() {
        process.givenNoPriorActivity()
                .whenPublishingA(new AccountDeleted(JOHN, DeletionCause.LEAVER))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void asksNothingASecondEarlier() {
        process.givenAPublished(deleted()).whenTimeElapses(KEPT.minusSeconds(1)).expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    @Test
    void asksAtTheInstant() {
        process.givenAPublished(deleted()).whenTimeElapses(KEPT).expectTriggeredDeadlinesWithName(ErasureProcess.DUE);

        assertThat(sent.all())
                .singleElement()
                .satisfies(step -> assertThat(step.command()).isEqualTo(new JudgeErasure(JOHN)));
    }

    @Test
    void isOverWithTheErasureAndAsksNothingAfterIt() {
        process.givenAPublished(deleted())
                .andThenAPublished(new AccountErased(JOHN))
                .whenTimeElapses(Duration.ofDays(60))
                .expectActiveSagas(0)
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    private static AccountDeleted deleted() {
        return new AccountDeleted(JOHN, DeletionCause.LEAVER, DUE);
    }
}
