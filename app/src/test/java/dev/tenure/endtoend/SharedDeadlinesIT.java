package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two processes share a day on which many deadlines fall due; one is killed in the middle of it. */
class SharedDeadlinesIT {
    private static final int STAFF = 240;
    /** And the owner, who applied. */
    private static final int PEOPLE = STAFF + 1;

    private static final Duration UNTIL_WARNED = Duration.ofDays(77);
    private static final String WARNED = "events.event where name = 'account.inactivity-warned'";
    private static final String ARMED = "command.deadline where saga_type = 'inactivity'";

    @Rule({"ORG-2", "INA-3"})
    @Test
    void eachDeadlineHasItsEffectOnceThoughAProcessIsKilledWhileItFires() throws Exception {
        try (TwoProcesses two = TwoProcesses.start(
                "deadlines",
                "--tenure.mobile.undiallable-blocks=+447700900000000-+447700900999999",
                "--tenure.stories.deadlines-at-once=5",
                "--tenure.stories.commands-at-once=2",
                "--logging.level.dev.tenure.command.process=debug")) {
            everybodyIsRegistered(two);

            moveTheTime(two.home());
            await("the other fires, too")
                    .atMost(1, TimeUnit.MINUTES)
                    .pollInterval(10, TimeUnit.MILLISECONDS)
                    .until(() -> two.outputOfOther().contains("deadlines told"));
            two.killOther();
            twentySecondsPass(two.home());

            assertThat(two.home().count(WARNED)).as("when it was killed").isLessThan(PEOPLE);
            await("everybody is warned").atMost(3, TimeUnit.MINUTES).until(() -> nothingIsLeftToDo(two.home()));
            everybodyWasWarnedOnce(two.home());
            two.assertTheLogIsWhole();
            two.assertTheLogIsSound();
        }
    }

    private static void everybodyIsRegistered(TwoProcesses two) {
        String container = CareHome.with("SHAR1", "Shared House", "Hull", "Cara Shared")
                .join(two.one())
                .at("/progress/containerId")
                .asString();
        Reply sent = two.one()
                .send("POST", "/api/v1/containers/" + container + "/uploads", file(), "Content-Type", "text/csv");
        String upload = "/api/v1/uploads/" + sent.ok().path("uploadId").asString();
        awaitState(two.one(), upload, "checked");
        two.one().send("POST", upload + "/start", "").ok();
        awaitState(two.one(), upload, "finished");
        await("everybody's deadline")
                .atMost(3, TimeUnit.MINUTES)
                .until(() -> two.home().count(ARMED) == PEOPLE);
    }

    private static void awaitState(Http http, String upload, String state) {
        await(state)
                .atMost(3, TimeUnit.MINUTES)
                .until(() -> http.get(upload).ok().path("state").asString(), state::equals);
    }

    /** Not from deadline to deadline, but past all of them at once, as after a long stop. */
    private static void moveTheTime(TenureHome home) {
        home.database()
                .execute("insert into command.clock (ahead) values (make_interval(secs => " + UNTIL_WARNED.toSeconds()
                        + "))");
    }

    /** Nobody has any command in hand: also what the one that lives has under way is sent a second time. */
    private static void twentySecondsPass(TenureHome home) {
        home.database().execute("update command.saga_command set leased_until = leased_until - interval '20 seconds'");
    }

    private static boolean nothingIsLeftToDo(TenureHome home) {
        return home.count("command.saga_command") == 0 && home.count(WARNED) >= PEOPLE && home.count(ARMED) >= PEOPLE;
    }

    private static void everybodyWasWarnedOnce(TenureHome home) {
        assertThat(home.query("select count(*) || ' ' || count(distinct aggregate_id) from " + WARNED))
                .containsExactly(PEOPLE + " " + PEOPLE);
        assertThat(home.query("select count(*) || ' ' || count(distinct saga_id) from " + ARMED))
                .as("armed for what comes next")
                .containsExactly(PEOPLE + " " + PEOPLE);
        assertThat(
                        home.query(
                                "select template || ' ' || channel from events.outgoing_message"
                                        + " where template like 'inactivity-%' group by template, channel, subject having count(*) > 1"))
                .as("told twice")
                .isEmpty();
    }

    private static String file() {
        StringBuilder file = new StringBuilder("given_name,family_name,mobile\n");
        IntStream.range(0, STAFF)
                .forEach(row -> file.append("Robin,Row")
                        .append(letters(row))
                        .append(",+4477009")
                        .append(String.format("%08d", row))
                        .append('\n'));
        return file.toString();
    }

    private static String letters(int number) {
        return number == 0 ? "" : letters(number / 26) + (char) ('a' + number % 26);
    }
}
