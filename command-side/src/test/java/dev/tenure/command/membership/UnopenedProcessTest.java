package dev.tenure.command.membership;

import static dev.tenure.command.sample.Samples.MAILBOX;
import static dev.tenure.command.sample.Samples.mailboxCreated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.membership.MailboxCommand.JudgeUnopened;
import dev.tenure.command.sample.RecordedSteps;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule("SMB-13")
class UnopenedProcessTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final RecordedSteps sent = new RecordedSteps();
    private final SagaTestFixture<UnopenedProcess> process = new SagaTestFixture<>(UnopenedProcess.class);

    @BeforeEach
    void inSummer() {
        process.registerResource(sent);
        process.registerResource(Policy.of2018());
        process.givenCurrentTime(Instant.parse("2018-05-01T11:00:00Z"));
    }

    @Test
    void waitsForTheDaysOfThePolicy() {
        process.givenNoPriorActivity()
                .whenPublishingA(mailboxCreated())
                .expectScheduledDeadlineWithName(WEEK, UnopenedProcess.DUE);
    }

    @Test
    void asksNothingASecondEarlier() {
        process.givenAPublished(mailboxCreated())
                .whenTimeElapses(WEEK.minusSeconds(1))
                .expectTriggeredDeadlinesWithName();

        assertThat(sent.steps()).isEmpty();
    }

    @Test
    void asksTheMailboxAtTheInstant() {
        process.givenAPublished(mailboxCreated())
                .whenTimeElapses(WEEK)
                .expectTriggeredDeadlinesWithName(UnopenedProcess.DUE);

        assertThat(sent.command(UnopenedProcess.DUE + ":1")).isEqualTo(new JudgeUnopened(MAILBOX));
    }

    @Test
    void isOverWhenTheMailboxIsClosed() {
        process.givenAPublished(mailboxCreated())
                .whenPublishingA(new MailboxClosed(MAILBOX))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void asksNothingAfterTheEnd() {
        process.givenAPublished(mailboxCreated())
                .andThenAPublished(new MailboxClosed(MAILBOX))
                .whenTimeElapses(WEEK.multipliedBy(3))
                .expectTriggeredDeadlinesWithName();

        assertThat(sent.steps()).isEmpty();
    }
}
