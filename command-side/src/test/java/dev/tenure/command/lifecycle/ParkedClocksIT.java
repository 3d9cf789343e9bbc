package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A leaver's clock that fails stops by itself, and goes on as if it had never stopped. */
class ParkedClocksIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant REMINDER = Instant.parse("2018-05-24T11:00:00Z");
    private static final Instant SECOND_REMINDER = Instant.parse("2018-05-30T11:00:00Z");
    private static final Instant DELETION = Instant.parse("2018-05-31T11:00:00Z");

    private final CommandSide side = CommandSide.withStories(POSTGRES);
    private final Home home = Home.of(side, 3);
    private final UserAccountId stopped = home.person(1);
    private final UserAccountId other = home.person(2);

    @AfterEach
    void close() {
        side.stories().steps().mend();
        side.jdbc().sql("truncate command.saga cascade").update();
        side.jdbc().sql("truncate command.deadline, command.saga_command").update();
        side.close();
    }

    @Test
    @Rule({"LEA-1", "LEA-2", "ORG-2"})
    void nobodyElsesClockStopsAndItGoesOnInOrder() {
        home.markLeaver(stopped);
        home.markLeaver(other);
        settle();
        side.stories().steps().fail(stopped.value(), LeaverProcess.DUE);

        fireAt(REMINDER);
        assertThat(home.history(other)).endsWith("account.leaver-reminded");
        assertThat(home.history(stopped)).doesNotContain("account.leaver-reminded");
        assertThat(side.count("command.parked_event where deadline = 'leaving-due'"))
                .isEqualTo(1);
        assertThat(side.count("command.deadline where attempts > 0"))
                .as("put off where nobody sees it")
                .isZero();
        side.stories().steps().mend();
        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().parked().retryDue()).isEqualTo(1);
        settle();

        assertThat(home.history(stopped)).endsWith("account.leaver-reminded");
        fireAt(SECOND_REMINDER);
        fireAt(DELETION);
        assertThat(home.history(stopped)).endsWith("account.deleted");
        assertThat(home.history(other)).endsWith("account.deleted");
        assertThat(side.count("command.parked_event")).isZero();
    }

    @Test
    @Rule({"LEA-1", "ORG-2"})
    void whoseMarkIsWithdrawnWhileItsClockStandsIsNotDeleted() {
        home.markLeaver(stopped);
        settle();
        side.stories().steps().fail(stopped.value(), LeaverProcess.DUE);
        fireAt(REMINDER);
        home.nas(new LifecycleCommand.WithdrawLeaverMark(stopped));
        await("the end of the story queues").until(() -> side.count("command.parked_event") == 2);
        side.stories().steps().mend();

        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().parked().retryDue()).isEqualTo(1);
        settle();
        fireAt(DELETION);

        assertThat(home.history(stopped)).doesNotContain("account.leaver-reminded", "account.deleted");
        assertThat(side.count("command.saga where type = 'leaving'")).isZero();
    }

    private void fireAt(Instant moment) {
        side.clock().set(moment);
        side.stories().firing().fireDue();
        settle();
    }

    private void settle() {
        await("all is told and answered").until(() -> {
            boolean told = side.status().stories().processors().stream()
                    .allMatch(story -> story.running() && story.lagEvents() == 0);
            return told && side.count("command.saga_command") == 0;
        });
    }
}
