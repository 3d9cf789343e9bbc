package dev.tenure.command.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.request.StaffRequestCommand.JudgeRequestErasure;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.RecordedSteps;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.RequestWithdrawn;
import dev.tenure.kernel.request.StaffRequestId;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

/** Waits for the day on which whom an account was wanted for is to be unreadable. */
@Rule("LEA-5")
class RequestErasureProcessTest {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Instant DUE = Deciding.NOON.plus(KEPT);
    private static final StaffRequestId REQUEST = new StaffRequestId(new UUID(1, 2));
    private static final UserAccountId WANTED = new UserAccountId(new UUID(3, 4));

    private final RecordedSteps sent = new RecordedSteps();
    private final SagaTestFixture<RequestErasureProcess> process = new SagaTestFixture<>(RequestErasureProcess.class);

    RequestErasureProcessTest() {
        process.registerResource(sent);
        process.givenCurrentTime(Deciding.NOON);
    }

    @Test
    void isSetToTheInstantOfARejectedOne() {
        process.givenNoPriorActivity()
                .whenPublishingA(rejected())
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(DUE, RequestErasureProcess.DUE);
    }

    @Test
    void isSetToTheInstantOfAWithdrawnOne() {
        process.givenNoPriorActivity()
                .whenPublishingA(new RequestWithdrawn(REQUEST, WANTED, DUE))
                .expectScheduledDeadlineWithName(DUE, RequestErasureProcess.DUE);
    }

    @Test
    void waitsForNothingWhereNothingIsToBeErased() {
        process.givenNoPriorActivity()
                .whenPublishingA(new RequestRejected(REQUEST, WANTED, null))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void asksNothingASecondEarlier() {
        process.givenAPublished(rejected())
                .whenTimeElapses(KEPT.minusSeconds(1))
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    @Test
    void asksAtTheInstant() {
        process.givenAPublished(rejected())
                .whenTimeElapses(KEPT)
                .expectTriggeredDeadlinesWithName(RequestErasureProcess.DUE);

        assertThat(sent.all())
                .singleElement()
                .satisfies(step -> assertThat(step.command()).isEqualTo(new JudgeRequestErasure(REQUEST)));
    }

    @Test
    void isOverWithTheErasureAndAsksNothingAfterIt() {
        process.givenAPublished(rejected())
                .andThenAPublished(new RequestErased(REQUEST, WANTED))
                .whenTimeElapses(Duration.ofDays(60))
                .expectActiveSagas(0)
                .expectTriggeredDeadlines();

        assertThat(sent.all()).isEmpty();
    }

    private static RequestRejected rejected() {
        return new RequestRejected(REQUEST, WANTED, DUE);
    }
}
