package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whole lives in seconds: an operator moves the system's time, and what falls due happens in order. */
class TimeTravelIT {
    private static final Pattern READY = Pattern.compile("Tenure is ready: (http://[^/\\s]+)/");
    private static final String CLOCK = "/api/v1/system/clock";

    private Optional<TenureHome> used = Optional.empty();

    @AfterEach
    void takeAway() {
        used.ifPresent(TenureHome::remove);
    }

    @Rule({"LEA-1", "LEA-2", "LEA-3", "LEA-5", "INA-1", "INA-2", "SMB-8", "REN-4"})
    @Test
    void livesAreLivedToTheirEndsInOrderAndAKillLosesNothing() {
        TenureHome home = TenureHome.fresh("time");
        used = Optional.of(home);
        String leaver;
        String mover;
        String idler;
        String address;
        try (TenureProcess first = start(home)) {
            Http nas = operator(first);
            JsonNode joined = CareHome.with("T1ME1", "Clock House", "Wells", "Olga Hours", "Lena Days", "Mo Weeks")
                    .join(nas);
            JsonNode other = CareHome.with("T1ME2", "Sundial House", "Bath", "Otto Years")
                    .join(nas);
            idler = joined.at("/people/0/accountId").asString();
            leaver = joined.at("/people/1/accountId").asString();
            mover = joined.at("/people/2/accountId").asString();
            address = nas.get("/api/v1/accounts/" + leaver).string("address");

            nas.put("/api/v1/accounts/" + leaver + "/leaver-mark", Map.of("reason", "left the sector"))
                    .ok();
            nas.put(
                            "/api/v1/accounts/" + mover + "/container",
                            Map.of(
                                    "containerId",
                                    other.at("/progress/containerId").asString(),
                                    "reason",
                                    "moved"))
                    .ok();
            nas.put("/api/v1/accounts/" + idler + "/leaver-mark", Map.of("reason", "left"))
                    .isProblem(409, "LAST_OWNER");
            travel(nas, Duration.ofDays(29));
            assertThat(events(nas, leaver)).endsWith("account.leaver-reminded", "account.leaver-reminded");
            assertThat(events(nas, mover)).contains("account.joined").doesNotContain("account.leaver-marked");
            first.kill();
        }
        try (TenureProcess second = start(home)) {
            Http nas = operator(second);
            Instant now = Instant.parse(nas.get(CLOCK).string("now"));
            nas.put(CLOCK, Map.of("to", now.minus(Duration.ofDays(1)).toString()))
                    .isProblem(409, "CLOCK_GOES_FORWARD_ONLY");
            travel(nas, Duration.ofDays(2));
            assertThat(events(nas, leaver)).endsWith("account.deleted");
            String gone = address;
            await("the address leads nowhere")
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> nas.get("/api/v1/redirects/" + gone)
                            .ok()
                            .path("leadsTo")
                            .isNull());
            travel(nas, Duration.ofDays(160));
            assertThat(events(nas, idler))
                    .containsSubsequence(
                            "account.inactivity-warned",
                            "account.inactivity-warned",
                            "account.deactivated",
                            "account.inactivity-warned",
                            "account.inactivity-warned",
                            "account.deleted");
            assertThat(home.count("command.deadline where name <> 'unopened-due'"))
                    .as("nothing waits for people who are gone; the mailboxes are still looked after")
                    .isZero();
            assertThat(nas.get("/api/v1/parked-commands").items()).isEmpty();
            assertThat(home.query(
                            "select count(*) from (select occurred_at, lag(occurred_at) over (order by position) as before"
                                    + " from events.event) as told where occurred_at < before - interval '5 seconds'"))
                    .as("events of long before that which stands before them")
                    .containsExactly("0");
        }
    }

    @Rule("POL-2")
    @Test
    void timeIsFixedWhereNoSettingLetsItMove() {
        RunningTenure.get()
                .operator()
                .put(CLOCK, Map.of("to", "2100-01-01T00:00:00Z"))
                .isProblem(409, "CLOCK_IS_FIXED");
    }

    private static TenureProcess start(TenureHome home) {
        List<String> settings = new ArrayList<>(Callers.settings());
        settings.add("--tenure.mobile.fiction-allowed=true");
        settings.add("--tenure.clock.movable=true");
        return TenureProcess.start(home, settings.toArray(String[]::new));
    }

    private static Http operator(TenureProcess process) {
        await("start")
                .atMost(3, TimeUnit.MINUTES)
                .until(() ->
                        !process.isAlive() || READY.matcher(process.output()).find());
        Matcher ready = READY.matcher(process.output());
        assertThat(ready.find()).as(process.output()).isTrue();
        return new Http(ready.group(1), "").asService(Callers.WIDE, Callers.SECRET);
    }

    private static void travel(Http nas, Duration distance) {
        Instant target = Instant.parse(nas.get(CLOCK).string("now")).plus(distance);
        await("arrival")
                .atMost(3, TimeUnit.MINUTES)
                .until(() -> nas.put(CLOCK, Map.of("to", target.toString()))
                        .ok()
                        .path("arrived")
                        .asBoolean());
    }

    private static List<String> events(Http nas, String account) {
        return nas.get("/api/v1/accounts/" + account + "/history").items().stream()
                .map(step -> step.path("event").asString())
                .toList();
    }
}
