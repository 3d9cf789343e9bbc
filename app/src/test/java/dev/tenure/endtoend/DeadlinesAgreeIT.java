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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told to fall due next happens at the instant that is told, over lives in which anything may come between (POL-6). */
class DeadlinesAgreeIT {
    private static final Pattern READY = Pattern.compile("Tenure is ready: (http://[^/\\s]+)/");
    private static final String CLOCK = "/api/v1/system/clock";
    /** The machine's own clock goes on while something is done. */
    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    private static final int ROUNDS = 24;
    private static final Map<String, String> EVENTS = Map.of(
            "leaver-reminder", "account.leaver-reminded",
            "leaver-deletion", "account.deleted",
            "deactivation-warning", "account.inactivity-warned",
            "deactivation", "account.deactivated",
            "deletion-warning", "account.inactivity-warned",
            "inactivity-deletion", "account.deleted",
            "erasure", "account.erased",
            "mailbox-unopened", "mailbox.found-unopened");

    private Optional<TenureHome> used = Optional.empty();

    @AfterEach
    void takeAway() {
        used.ifPresent(TenureHome::remove);
    }

    @Rule("POL-6")
    @Test
    void whatIsToldToFallDueHappensAtTheInstantThatIsTold() {
        long seed = Long.getLong("tenure.seed", System.nanoTime());
        Random chance = new Random(seed);
        TenureHome home = TenureHome.fresh("deadlines");
        used = Optional.of(home);
        try (TenureProcess process = start(home)) {
            Http nas = operator(process);
            JsonNode joined = CareHome.with("DL1NE", "Due House", "Wells", "Olga Hours", "Lena Days", "Mo Weeks")
                    .join(nas);
            List<String> people = List.of(
                    joined.at("/people/1/accountId").asString(),
                    joined.at("/people/2/accountId").asString());
            for (int round = 0; round < ROUNDS; round++) {
                String person = people.get(chance.nextInt(people.size()));
                somethingHappens(nas, person, chance);
                JsonNode next = next(nas);
                travelTo(nas, Instant.parse(next.path("due").asString()));
                assertItHappened(nas, next, "round " + round + " of seed " + seed);
            }
        }
    }

    /** What is refused, because of how the person stands, changes nothing. */
    private static void somethingHappens(Http nas, String person, Random chance) {
        String account = "/api/v1/accounts/" + person;
        Instant now = Instant.parse(nas.get(CLOCK).string("now"));
        switch (chance.nextInt(8)) {
            case 0 -> nas.put(account + "/leaver-mark", Map.of("reason", "left"));
            case 1 -> nas.post(account + "/leaver-mark/withdrawal", Map.of("reason", "stays"));
            case 2, 3 ->
                nas.post(
                        "/api/v1/uses",
                        Map.of("uses", List.of(Map.of("account", person, "kind", "client", "at", now.toString()))));
            case 4 ->
                nas.put(
                        account + "/absence",
                        Map.of(
                                "until",
                                now.plus(Duration.ofDays(1 + chance.nextInt(40)))
                                        .toString(),
                                "reason",
                                "away"));
            case 5 -> nas.post(account + "/absence/end", Map.of("reason", "back"));
            default -> {
                // nothing but time
            }
        }
    }

    /** The earliest of what the engine has to do. */
    private static JsonNode next(Http nas) {
        String kinds = String.join(",", EVENTS.keySet());
        String position = nas.get("/api/v1/system/query-side").ok().path("head").asString();
        List<JsonNode> all = nas.get("/api/v1/deadlines?limit=100&kind=" + kinds, "Tenure-Wait-For", position)
                .items();
        assertThat(all).isNotEmpty();
        return all.stream()
                .min((one, other) -> Instant.parse(one.path("due").asString())
                        .compareTo(Instant.parse(other.path("due").asString())))
                .orElseThrow();
    }

    private static void assertItHappened(Http nas, JsonNode told, String which) {
        Instant due = Instant.parse(told.path("due").asString());
        String kind = told.path("kind").asString();
        String event = EVENTS.get(kind);
        String things = told.at("/whose/kind").asString().equals("mailbox") ? "mailboxes" : "accounts";
        String path = "/api/v1/" + things + "/" + told.at("/whose/id").asString() + "/history?limit=100";
        List<Instant> happened = new ArrayList<>();
        nas.get(path).items().forEach(step -> {
            if (step.path("event").asString().equals(event)) {
                happened.add(Instant.parse(step.path("at").asString()));
            }
        });
        assertThat(happened).as(which + ": " + told).isNotEmpty();
        assertThat(happened.get(happened.size() - 1)).as(which + ": " + told).isBetween(due, due.plus(A_MOMENT));
    }

    private static TenureProcess start(TenureHome home) {
        List<String> settings = new ArrayList<>(Callers.settings());
        settings.add("--tenure.mobile.fiction-allowed=true");
        settings.add("--tenure.clock.movable=true");
        settings.add("--tenure.policy.clocks.uses-that-count=client");
        settings.add("--tenure.policy.clocks.longest-absence-days=100");
        settings.add("--tenure.policy.mailboxes.unopened-days=45");
        settings.add("--tenure.policy.record.sealed-days=20");
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

    private static void travelTo(Http nas, Instant target) {
        await("arrival").atMost(3, TimeUnit.MINUTES).until(() -> {
            Instant now = Instant.parse(nas.get(CLOCK).string("now"));
            Instant to = target.plusSeconds(1).isAfter(now) ? target.plusSeconds(1) : now.plusSeconds(1);
            return nas.put(CLOCK, Map.of("to", to.toString()))
                    .ok()
                    .path("arrived")
                    .asBoolean();
        });
    }
}
