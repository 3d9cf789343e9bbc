package dev.tenure.command.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.command.watch.web.AttentionResource;
import dev.tenure.command.watch.web.CommandSystemResource;
import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.follow.Progress;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the deciding side does, in numbers. */
@Rule({"ORG-2", "POL-6"})
class CommandSideStatusIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.withStories(POSTGRES);

    /** What another test left is done first, or a story that catches up would set a deadline after these are gone. */
    @BeforeEach
    void forget() {
        await("all seen")
                .until(() -> side.status().stories().processors().stream()
                        .allMatch(process -> process.running() && process.lagEvents() == 0));
        side.jdbc()
                .sql("truncate command.deadline, command.saga_command, command.message_delivery")
                .update();
        side.jdbc().sql("delete from events.outgoing_message").update();
        side.jdbc().sql("delete from command.saga where parked_at is not null").update();
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void deadlinesAreCountedByHowLateTheyAre() {
        Instant now = side.clock().instant();
        assertThat(side.status().backlog().deadlines()).isEqualTo(new Backlog.Deadlines(0, 0, 0, null));
        deadline(now.plusSeconds(1));
        assertThat(side.status().backlog().deadlines()).isEqualTo(new Backlog.Deadlines(1, 0, 0, now.plusSeconds(1)));
        deadline(now.minusSeconds(60));
        assertThat(side.status().backlog().deadlines()).isEqualTo(new Backlog.Deadlines(2, 1, 0, now.minusSeconds(60)));
        deadline(now.minusSeconds(61));
        assertThat(side.status().backlog().deadlines()).isEqualTo(new Backlog.Deadlines(3, 2, 1, now.minusSeconds(61)));
    }

    @Test
    void commandsThatWaitAndThatAreParkedAreCountedApart() {
        command("waiting");
        command("parked");
        command("parked");
        assertThat(side.status().backlog().commands()).isEqualTo(new Backlog.Waiting(1, 2));
    }

    @Test
    void storiesThatAreParkedAreCountedWithTheAgeOfTheOldest() {
        assertThat(side.status().backlog().stories()).isEqualTo(new Backlog.Stories(0, 0));
        parkedStory(side.clock().instant().minusSeconds(90));
        parkedStory(side.clock().instant().minusSeconds(30));
        assertThat(side.status().backlog().stories()).isEqualTo(new Backlog.Stories(2, 90));
    }

    @Test
    void theOutboxTellsHowManyWaitAndForHowLong() {
        assertThat(side.status().backlog().outbox()).isEqualTo(new Backlog.Outbox(0, 0, 0, 0));
        new Registrar(side).register("John", "Smith");
        side.clock().advance(Duration.ofMillis(90_500));
        assertThat(side.status().backlog().outbox()).isEqualTo(new Backlog.Outbox(2, 90.5, 0, 0));
    }

    @Test
    void messagesThatWereTakenOrParkedDoNotWait() {
        new Registrar(side).register("John", "Smith");
        side.jdbc()
                .sql("insert into command.message_delivery (message_id, subject, channel, position, not_before, state)"
                        + " select message_id, subject, channel, position, created_at,"
                        + " case channel when 'text' then 'sent' else 'parked' end from events.outgoing_message")
                .update();
        assertThat(side.status().backlog().outbox()).isEqualTo(new Backlog.Outbox(0, 0, 1, 1));
    }

    @Test
    void aStoryThatHasSeenEverythingHasNoLagAndOneThatStandsStillHasOne() {
        new Registrar(side).register("John", "Smith");
        await("all seen").until(() -> story().lagEvents() == 0 && story().running());
        long head = side.status().stories().head();
        assertThat(story()).isEqualTo(new Progress("onboarding", head, 0, 0, true));
        assertThat(side.status().troubles()).isEmpty();
        side.close();

        try (CommandSide other = CommandSide.deciding(POSTGRES)) {
            new Registrar(other).register("Mary", "Smith");
        }
        side.clock().advance(Duration.ofSeconds(7));
        Progress behind = story();
        assertThat(behind.running()).isFalse();
        // what it stored may end before events of no interest to it, which it had seen all the same
        assertThat(behind.position()).isBetween(head - 2, head);
        assertThat(behind.lagEvents())
                .isPositive()
                .isEqualTo(side.status().stories().head() - behind.position());
        assertThat(behind.lagSeconds()).isEqualTo(7);
        assertThat(side.status().troubles())
                .containsExactly("nothing is appended any more", "onboarding does not run", "clocks does not run");
    }

    @Test
    void theResourcesTellTheSameInTheirForms() {
        command("parked");
        parkedStory(side.clock().instant().minusSeconds(7));
        deadline(side.clock().instant().plusSeconds(5));
        String attention = told(new AttentionResource(side.status()), "/api/v1/attention");
        assertThat(attention)
                .isEqualTo("{\"outbox\":{\"waiting\":0,\"parked\":0},\"parkedCommands\":1,\"parkedStories\":1,"
                        + "\"deadlines\":{\"pending\":1,\"due\":0,\"overdue\":0},"
                        + "\"uploads\":{\"checking\":0,\"checked\":0,\"running\":0,\"finished\":0,\"refusedRows\":0}}");
        String system =
                told(new CommandSystemResource(new NodeName("one"), side.status()), "/api/v1/system/command-side");
        assertThat(system)
                .startsWith("{\"node\":\"one\",\"head\":")
                .contains("\"stories\":[{\"name\":\"onboarding\",\"position\":")
                .contains("\"deadlines\":{\"pending\":1,\"due\":0,\"overdue\":0,\"next\":\""
                        + side.clock().instant().plusSeconds(5) + "\"}")
                .contains("\"commands\":{\"waiting\":0,\"parked\":1},\"outbox\":{\"waiting\":0,\"oldestSeconds\":0.0"
                        + ",\"unconfirmed\":0,\"parked\":0},\"parkedStories\":{\"parked\":1,\"oldestSeconds\":7.0}");
    }

    private Progress story() {
        return side.status().stories().processors().get(0);
    }

    private static String told(Object resource, String path) {
        Told told = Told.of(WebGate.serving(resource).perform(WebGate.request("GET", path, Registrar.NAS, "")));
        assertThat(told.status()).isEqualTo(200);
        return told.body();
    }

    private void deadline(Instant due) {
        side.jdbc()
                .sql("insert into command.deadline (deadline_id, name, due_at, not_before, saga_type, saga_id)"
                        + " values (?, 'onboarding-overdue', ?, ?, 'onboarding', ?)")
                .params(UUID.randomUUID(), Timestamp.from(due), Timestamp.from(due), UUID.randomUUID())
                .update();
    }

    private void parkedStory(Instant since) {
        side.jdbc()
                .sql("insert into command.saga (saga_id, type, parked_at) values (?, 'onboarding', ?)")
                .params(UUID.randomUUID(), Timestamp.from(since))
                .update();
    }

    private void command(String state) {
        side.jdbc()
                .sql("insert into command.saga_command (saga_id, step, process, name, payload, state, not_before)"
                        + " values (?, 'step', 'onboarding', 'mailbox.add-member', '{}', ?, 'infinity')")
                .params(UUID.randomUUID(), state)
                .update();
    }
}
