package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.membership.UnopenedProcess;
import dev.tenure.command.sample.Holder;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deadlines, questions and answers of real stories, with time moving from one deadline to the next. */
class LifeStoryIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant DELETION = Instant.parse("2018-05-31T11:00:00Z");

    private CommandSide side = CommandSide.withStories(POSTGRES);
    private final Home home = Home.of(side, 2);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"LEA-1", "LEA-2", "LEA-5"})
    void aLeaverIsRemindedAndDeletedOnTheDays() {
        home.markLeaver(member);
        settle();

        List<Instant> woken = liveUntil(DELETION);

        assertThat(woken)
                .containsExactly(
                        Instant.parse("2018-05-24T11:00:00Z"), Instant.parse("2018-05-30T11:00:00Z"), DELETION);
        assertThat(home.history(member))
                .endsWith("account.leaver-reminded", "account.leaver-reminded", "account.deleted");
        assertThat(side.count("command.deadline d join command.saga_association a using (saga_id) where a.value = '"
                        + member + "'"))
                .as("nothing waits for somebody who is gone")
                .isZero();
    }

    @Test
    @Rule({"INA-1", "INA-2", "INA-3"})
    void somebodyWhoNeverSignsInIsDeactivatedAndDeletedAndEveryStepIsAskedOnce() {
        settle();

        liveUntil(Instant.parse("2018-10-28T12:00:00Z"));

        assertThat(home.history(member))
                .endsWith(
                        "account.inactivity-warned",
                        "account.inactivity-warned",
                        "account.deactivated",
                        "account.inactivity-warned",
                        "account.inactivity-warned",
                        "account.access-ended",
                        "account.deleted");
        assertThat(side.count("command.saga_command")).isZero();
    }

    @Test
    @Rule({"LEA-1", "INA-6"})
    void aQuestionThatWasNotAnsweredBeforeAStopIsAnsweredAfterIt() {
        home.markLeaver(member);
        settle();
        side.handling().beAway(true);
        side.clock().set(DELETION);
        side.stories().firing().fireDue();
        await("the question waits")
                .until(() ->
                        side.count("command.saga_command where problem = 'LOG_UNAVAILABLE' and process = 'leaving'")
                                == 1);
        side.close();

        side = CommandSide.withStories(POSTGRES);
        side.clock().set(DELETION);

        await("deleted").until(() -> side.historyOf(member.value()).contains("account.deleted"));
    }

    @Test
    @Rule("SIGN-4")
    void tenSignInsOnTenDaysWriteNoTimerRow() {
        Holder holder = Holder.of(side, member).finishing("Sunny-day-1");
        settle();
        List<String> before = timerRows();

        for (int day = 0; day < 10; day++) {
            side.clock().advance(Duration.ofDays(1));
            holder.signIn("Sunny-day-1");
        }
        settle();

        assertThat(home.history(member)).filteredOn("account.used"::equals).hasSize(10);
        assertThat(before).hasSizeGreaterThan(2);
        assertThat(timerRows()).as("with the transactions that wrote them").isEqualTo(before);
    }

    private List<String> timerRows() {
        return side.jdbc()
                .sql("select xmin || ' ' || deadline_id || ' ' || not_before from command.deadline"
                        + " union all select xmin || ' ' || saga_id || ' ' || state from command.saga order by 1")
                .query(String.class)
                .list();
    }

    /** Moves the time from each deadline of the people to the next, as if it were lived through; when somebody was woken. */
    private List<Instant> liveUntil(Instant end) {
        List<Instant> woken = new ArrayList<>();
        for (Optional<Instant> due = nextDue(end); due.isPresent(); due = nextDue(end)) {
            side.clock().set(due.get());
            side.stories().firing().fireDue();
            settle();
            if (woken.isEmpty() || !woken.get(woken.size() - 1).equals(due.get())) {
                woken.add(due.get());
            }
        }
        side.clock().set(end);
        return woken;
    }

    private Optional<Instant> nextDue(Instant end) {
        return side.jdbc()
                .sql("select min(not_before) from command.deadline where name <> '" + UnopenedProcess.DUE
                        + "' and not_before <= ? having count(*) > 0")
                .param(Timestamp.from(end))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private void settle() {
        await("all is told and answered").until(() -> {
            boolean told = side.status().stories().processors().stream()
                    .allMatch(story -> story.running() && story.lagEvents() == 0);
            return told && side.count("command.saga_command") == 0;
        });
    }
}
