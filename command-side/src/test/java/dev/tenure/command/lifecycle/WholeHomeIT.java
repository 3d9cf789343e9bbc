package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Local;
import dev.tenure.command.takeover.TakeoverCommand.BeginTakeover;
import dev.tenure.command.takeover.TakeoverCommand.GoOn;
import dev.tenure.command.takeover.TakeoverCommand.ResumeTakeover;
import dev.tenure.command.takeover.TakeoverRecord;
import dev.tenure.command.takeover.TakeoverRecord.Result;
import dev.tenure.command.takeover.TakeoverRecord.Standing;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.takeover.TakeoverId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole home that another provider takes over. */
@Rule("LEA-3")
class WholeHomeIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Actor STORY = Actor.process("story");

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 3);
    private final Home next = Home.of(side, 1);
    private final TakeoverId takeover = new TakeoverId(UUID.randomUUID());

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"SMB-12", "ORG-7"})
    void movesInOneStepWithAResultForEachAndClosesTheHomeOnceNobodyIsLeft() {
        UserAccountId leaver = home.person(2);
        home.markLeaver(leaver);
        begin(home.container(), next.container(), true);
        finish();

        assertThat(outcomes()).containsExactlyInAnyOrder("moved null", "moved null", "left-behind IS_A_LEAVER");
        assertThat(home.history(home.person(0))).endsWith("account.joined");
        assertThat(home.messagesAbout(home.person(1).value())).contains("email mailbox-closed", "email joined-email");
        assertThat(home.mailboxHistory()).endsWith("mailbox.closed");
        assertThat(standing().containerClosed()).isFalse();

        side.clock().advance(Duration.ofDays(31));
        home.judgeLeaving(leaver);
        home.nas(new ResumeTakeover(takeover));
        finish();
        assertThat(standing().containerClosed()).isTrue();
        assertThat(side.historyOf(home.container().value())).endsWith("container.closed");
    }

    @Test
    @Rule("SMB-8")
    void mailboxesThatStayGoIntoTheCareOfNas() {
        begin(home.container(), next.container(), false);
        finish();

        assertThat(outcomes()).containsOnly("moved null");
        assertThat(home.mailboxHistory()).contains("mailbox.owner-needed").doesNotContain("mailbox.closed");
        assertThat(side.historyOf(home.container().value())).doesNotContain("container.closed");
    }

    @Test
    @Rule({"LEA-6", "INA-4"})
    void whoWentElsewhereOrIsDeactivatedStaysAsTheyAreAndIsTriedAgainOnDemand() {
        side.clock().advance(Duration.ofDays(95));
        home.judgeInactivity(home.person(1));
        side.clock().advance(Duration.ofDays(14));
        home.judgeInactivity(home.person(1));
        begin(home.container(), next.container(), false);
        Local.of(side).take(home.person(2));
        finish();

        assertThat(outcomes())
                .containsExactlyInAnyOrder("moved null", "left-behind JOINER_NOT_PROVEN", "left-behind GONE_ELSEWHERE");
        home.nas(new ResumeTakeover(takeover));
        finish();
        assertThat(side.historyOf(takeover.value()))
                .filteredOn("takeover.person-left-behind"::equals)
                .hasSize(3);
    }

    @Test
    void isBegunOnceAtATimeAndRepeatingItChangesNothing() {
        begin(home.container(), next.container(), true);
        long head = side.store().log().head();

        home.nas(new ResumeTakeover(takeover));
        Refusals.assertRefused(
                () -> home.nas(new BeginTakeover(
                        new TakeoverId(UUID.randomUUID()), home.container(), next.container(), false)),
                RejectionCode.TAKEOVER_RUNNING);
        Refusals.assertRefused(
                () -> home.nas(new BeginTakeover(
                        new TakeoverId(UUID.randomUUID()), next.container(), next.container(), false)),
                RejectionCode.ALREADY_THERE);
        Refusals.assertRefused(
                () -> home.nas(new ResumeTakeover(new TakeoverId(UUID.randomUUID()))), RejectionCode.TAKEOVER_UNKNOWN);
        assertThat(side.store().log().head()).isEqualTo(head);

        finish();
        long end = side.store().log().head();
        home.nas(new ResumeTakeover(takeover));
        side.commands().send(new GoOn(takeover), CommandContext.of(STORY));
        assertThat(side.store().log().head()).isEqualTo(end);
    }

    @Test
    void goesOnWhereACrashBrokeItOffAndNobodyMovesTwice() {
        begin(home.container(), next.container(), false);
        side.commands().send(new GoOn(takeover), CommandContext.of(STORY));

        try (CommandSide afterTheCrash = CommandSide.withStories(POSTGRES)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> new TakeoverRecord(afterTheCrash.store().recordedEvents())
                            .of(takeover)
                            .state()
                            .equals("finished"));
        }

        assertThat(outcomes()).containsOnly("moved null").hasSize(3);
        assertThat(side.historyOf(takeover.value()))
                .containsExactly(
                        "takeover.begun",
                        "takeover.person-moved",
                        "takeover.person-moved",
                        "takeover.person-moved",
                        "takeover.finished");
        for (int person = 0; person < 3; person++) {
            assertThat(home.history(home.person(person)))
                    .filteredOn("account.joined"::equals)
                    .hasSize(1);
        }
    }

    private void begin(CareContainerId from, CareContainerId to, boolean closing) {
        home.nas(new BeginTakeover(takeover, from, to, closing));
    }

    /** Asks for the next thing as the story does, until there is none. */
    private void finish() {
        while (standing().state().equals("running")) {
            side.commands().send(new GoOn(takeover), CommandContext.of(STORY));
        }
    }

    private Standing standing() {
        return new TakeoverRecord(side.store().recordedEvents()).of(takeover);
    }

    private List<String> outcomes() {
        return standing().people().stream()
                .map((Result result) -> result.outcome() + " " + result.code())
                .toList();
    }
}
