package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demonstration, killed in its middle again and again, ends where an undisturbed one does. */
class DemoCrashIT {
    private static final String NUMBERS = "--tenure.mobile.undiallable-blocks=+447700900000000-+447700900999999";
    private static final String ONBOARDINGS = "command.saga where type = 'onboarding'";
    private Optional<TenureHome> calm = Optional.empty();
    private Optional<TenureHome> troubled = Optional.empty();

    @AfterEach
    void takeAway() {
        calm.ifPresent(TenureHome::remove);
        troubled.ifPresent(TenureHome::remove);
    }

    @Rule({"ORG-2", "REG-4"})
    @Test
    void aRunOfSomeHomesThatIsKilledThreeTimesEndsLikeAnUndisturbedOne() {
        endsAlike(25);
    }

    @Rule({"ORG-2", "REG-4"})
    @Tag("proof")
    @Test
    void aRunOfAllHomesThatIsKilledThreeTimesEndsLikeAnUndisturbedOne() {
        endsAlike(502);
    }

    private void endsAlike(int homes) {
        String limit = "--limit=" + homes;
        TenureHome undisturbed = RunningTenure.get().home().neighbour("calm");
        calm = Optional.of(undisturbed);
        String told = toTheEnd(undisturbed, limit);
        assertThat(told).contains("containers " + of(homes), "shared mailboxes " + of(homes));
        long people = undisturbed.count("readmodel.directory_account");
        long events = undisturbed.count("events.event");

        TenureHome killed = TenureHome.fresh("troubled");
        troubled = Optional.of(killed);
        String first = killedAfter(killed, events / 4, "demo", limit, "--exit");
        assertThat(first).containsOnlyOnce("Shown this once");
        killedAfter(killed, events / 2, "demo", limit, "--exit");
        if (killed.isEmbedded()) {
            // the server was left alive; this time it dies as well, as in a power cut
            assertThat(killed.postmaster().destroyForcibly()).isTrue();
        }
        killedAfter(killed, events * 3 / 4, "demo", limit, "--exit");
        plainRestartFinishesWhatIsApproved(killed);
        String last = toTheEnd(killed, limit);

        assertThat(last).doesNotContain("Shown this once").contains("people registered " + of(people));
        killed.served(() -> {
            assertThat(Population.of(killed)).isEqualTo(Population.of(undisturbed));
            nothingIsThereTwice(killed, homes, people, events);
        });
    }

    /** Kills it once so many events are written and more are to come. */
    private static String killedAfter(TenureHome home, long events, String... words) {
        try (TenureProcess demo = TenureProcess.start(home, words)) {
            await(events + " events")
                    .atMost(10, MINUTES)
                    .pollInterval(20, MILLISECONDS)
                    .ignoreExceptions()
                    .until(() -> !demo.isAlive() || home.count("events.event") >= events);
            assertThat(demo.isAlive()).as(demo.output()).isTrue();
            demo.kill();
            assertThat(demo.output()).doesNotContain("What stands now");
            return demo.output();
        }
    }

    /** Without the demonstration, which would ask for it again. */
    private static void plainRestartFinishesWhatIsApproved(TenureHome home) {
        try (TenureProcess plain = TenureProcess.start(home, NUMBERS)) {
            await("start")
                    .atMost(3, MINUTES)
                    .until(() -> !plain.isAlive() || plain.output().contains("Tenure is ready"));
            assertThat(plain.output()).contains("Tenure is ready").doesNotContain("Shown this once");
            String unfinished = "select count(*) from events.event approved where name = 'application.approved' and not"
                    + " exists (select from events.event done where done.aggregate_id = approved.aggregate_id and"
                    + " done.name = 'application.onboarded')";
            await("onboarding goes on without the demonstration")
                    .atMost(3, MINUTES)
                    .until(() -> home.query(unfinished).equals(List.of("0")));
            assertThat(home.count("events.event where name = 'application.approved'"))
                    .isPositive();
            await("onboardings end").atMost(1, MINUTES).until(() -> home.count(ONBOARDINGS) == 0);
            plain.kill();
        }
    }

    private static String toTheEnd(TenureHome home, String limit) {
        try (TenureProcess demo = TenureProcess.start(home, "demo", limit, "--exit")) {
            assertThat(demo.exitStatus()).as(demo.output()).isZero();
            return demo.output().replaceAll(" +", " ");
        }
    }

    private static String of(long number) {
        return number + " of " + number;
    }

    private static void nothingIsThereTwice(TenureHome home, int homes, long people, long events) {
        assertThat(home.query("select name || ' ' || count(*) from events.event group by name order by name"))
                .contains(
                        "account.registered " + people,
                        "account.temporary-password-issued " + people,
                        "application.approved " + homes,
                        "application.onboarded " + homes,
                        "application.submitted " + homes,
                        "container.opened " + homes,
                        "mailbox.created " + homes,
                        "mailbox.member-added " + (people - homes));
        assertThat(home.count("events.event")).isEqualTo(events);
        assertThat(home.query("select max(position) - count(*) from events.event"))
                .containsExactly("0");
        assertThat(home.count("(select distinct mobile from readmodel.directory_account) m"))
                .isEqualTo(people);
        assertThat(home.count("events.outgoing_message")).isEqualTo(2 * people);
        assertThat(home.count(ONBOARDINGS)).isZero();
        assertThat(home.count("command.saga where type = 'inactivity'"))
                .as("one clock for each person")
                .isEqualTo(people);
        assertThat(home.count("command.deadline where name = 'inactivity-due'")).isEqualTo(people);
        assertThat(home.count("command.saga_command")).isZero();
        assertThat(home.count("readmodel.parked_event")).isZero();
    }
}
